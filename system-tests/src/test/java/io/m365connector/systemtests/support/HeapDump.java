package io.m365connector.systemtests.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A heap dump in the JDK's format (hprof 1.0.2, eight-byte ids), read as far as it is needed. */
final class HeapDump {

  /** Is told what is in the heap. */
  interface Visitor {

    default void bytes(long id, ByteBuffer content) {}

    default void reference(long from, String type, String field, long to) {}
  }

  private record Field(String name, int type) {}

  private record Type(String name, long parent, List<Field> fields) {}

  private static final int REFERENCE = 2;
  private static final int[] SIZES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};
  private static final int CHAR = 5;
  private static final int BYTE = 8;

  private final ByteBuffer in;
  private final Map<Long, String> strings = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Type> types = new HashMap<>();
  private final Map<Long, String> roots = new HashMap<>();

  private HeapDump(ByteBuffer in) {
    this.in = in;
    walk(new Visitor() {});
  }

  static HeapDump read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer content =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), 1L << 30));
      if (channel.size() > content.capacity()) {
        throw new IOException("The dump is too large to be read: " + channel.size());
      }
      return new HeapDump(content);
    }
  }

  /** What keeps an object alive by itself, if anything does. */
  String root(long id) {
    return roots.get(id);
  }

  /** Goes through all arrays of bytes and characters, and all references. */
  void walk(Visitor visitor) {
    in.position(0);
    while (in.get() != 0) {
      // The name of the format ends with a zero.
    }
    in.position(in.position() + 12);
    while (in.hasRemaining()) {
      int tag = in.get();
      in.getInt();
      long length = Integer.toUnsignedLong(in.getInt());
      int end = Math.toIntExact(in.position() + length);
      switch (tag) {
        case 0x01 -> string(end);
        case 0x02 -> {
          in.getInt();
          long id = in.getLong();
          in.getInt();
          names.put(id, strings.getOrDefault(in.getLong(), "?").replace('/', '.'));
        }
        case 0x0C, 0x1C -> segment(end, visitor);
        default -> {
          // Stack traces and the like.
        }
      }
      in.position(end);
    }
  }

  private void string(int end) {
    long id = in.getLong();
    if (!strings.containsKey(id)) {
      byte[] text = new byte[end - in.position()];
      in.get(text);
      strings.put(id, new String(text, StandardCharsets.UTF_8));
    }
  }

  private void segment(int end, Visitor visitor) {
    while (in.position() < end) {
      int tag = in.get() & 0xff;
      switch (tag) {
        case 0x20 -> type(visitor);
        case 0x21 -> instance(visitor);
        case 0x22 -> objects(visitor);
        case 0x23 -> primitives(visitor);
        default -> root(tag);
      }
    }
  }

  private void root(int tag) {
    long id = in.getLong();
    int rest =
        switch (tag) {
          case 0xFF, 0x05, 0x07 -> 0;
          case 0x04, 0x06 -> 4;
          case 0x01, 0x02, 0x03, 0x08 -> 8;
          default -> throw new IllegalStateException("unknown record " + tag);
        };
    in.position(in.position() + rest);
    roots.put(id, "root " + Integer.toHexString(tag));
  }

  private void type(Visitor visitor) {
    long id = in.getLong();
    in.getInt();
    long parent = in.getLong();
    in.position(in.position() + 5 * 8 + 4);
    for (int i = in.getShort(); i > 0; i--) {
      in.getShort();
      skip(in.get());
    }
    String name = names.getOrDefault(id, "?");
    for (int i = in.getShort(); i > 0; i--) {
      String field = strings.getOrDefault(in.getLong(), "?");
      int kind = in.get();
      if (kind == REFERENCE) {
        visitor.reference(id, "class " + name, field, in.getLong());
      } else {
        skip(kind);
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int i = in.getShort(); i > 0; i--) {
      fields.add(new Field(strings.getOrDefault(in.getLong(), "?"), in.get()));
    }
    types.putIfAbsent(id, new Type(name, parent, fields));
  }

  private void instance(Visitor visitor) {
    long id = in.getLong();
    in.getInt();
    long type = in.getLong();
    int end = in.getInt() + in.position();
    Type outer = types.get(type);
    for (Type each = outer; each != null && in.position() < end; each = types.get(each.parent())) {
      for (Field field : each.fields()) {
        if (field.type() == REFERENCE) {
          visitor.reference(id, outer.name(), field.name(), in.getLong());
        } else {
          skip(field.type());
        }
      }
    }
    in.position(end);
  }

  private void objects(Visitor visitor) {
    long id = in.getLong();
    in.getInt();
    int length = in.getInt();
    String name = names.getOrDefault(in.getLong(), "?");
    for (int i = 0; i < length; i++) {
      visitor.reference(id, name, "[" + i + "]", in.getLong());
    }
  }

  private void primitives(Visitor visitor) {
    long id = in.getLong();
    in.getInt();
    int length = in.getInt();
    int kind = in.get();
    int bytes = length * SIZES[kind];
    if (kind == BYTE) {
      visitor.bytes(id, in.slice(in.position(), bytes));
    } else if (kind == CHAR) {
      visitor.bytes(id, narrowed(length));
    }
    in.position(in.position() + bytes);
  }

  private ByteBuffer narrowed(int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = in.get(in.position() + 2 * i + 1);
    }
    return ByteBuffer.wrap(text);
  }

  private void skip(int kind) {
    in.position(in.position() + SIZES[kind]);
  }
}
