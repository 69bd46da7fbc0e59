package io.m365connector.extraction.mail;

import io.m365connector.extraction.container.Scratch;
import io.m365connector.extraction.format.Document;
import io.m365connector.extraction.format.EmbeddedMembers;
import io.m365connector.extraction.format.Format;
import io.m365connector.extraction.format.MemberWanted;
import io.m365connector.extraction.format.Types;
import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.output.Budget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Calendar;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads messages as Outlook saves them. */
public final class MsgFormat implements Format {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(Types.MSG);
  }

  @Override
  public boolean hasMembers() {
    return true;
  }

  @Override
  public void read(Document document, Answer answer) throws Exception {
    try (POIFSFileSystem ole2 = new POIFSFileSystem(document.bytes().stream())) {
      MAPIMessage message = new MAPIMessage(ole2);
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      attachments(message, document, answer);
      if (document.member().isEmpty()) {
        MessageText text = new MessageText();
        headers(message, text);
        body(message, text, document, answer);
        text.write(answer);
      }
    }
  }

  private static void headers(MAPIMessage message, MessageText text) throws ChunkNotFoundException {
    text.subject(orEmpty(message.getSubject()));
    text.header("From", from(message));
    text.header("To", orEmpty(message.getDisplayTo()));
    text.header("Cc", orEmpty(message.getDisplayCC()));
    Calendar date = message.getMessageDate();
    text.header("Date", date == null ? "" : date.toInstant().toString());
  }

  private static String from(MAPIMessage message) throws ChunkNotFoundException {
    String name = orEmpty(message.getDisplayFrom());
    StringChunk address = message.getMainChunks().getEmailFromChunk();
    String mail = address == null ? "" : orEmpty(address.getValue());
    return mail.contains("@") && !name.contains(mail) ? name + " <" + mail + ">" : name;
  }

  /** HTML if there is any, else plain text, else RTF, from which Outlook makes all others. */
  private static void body(MAPIMessage message, MessageText text, Document document, Answer answer)
      throws Exception {
    String html = message.getHtmlBody();
    String plain = message.getTextBody();
    if (html != null && !html.isBlank()) {
      text.body(html, true);
    } else if (plain != null && !plain.isBlank()) {
      text.body(plain, false);
    } else {
      String rtf = message.getRtfBody();
      if (rtf != null) {
        text.body(RtfBody.text(rtf, document, answer), false);
      }
    }
  }

  private static void attachments(MAPIMessage message, Document document, Answer answer)
      throws IOException {
    EmbeddedMembers members = EmbeddedMembers.in(document, answer);
    int unnamed = 0;
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      String name = name(attachment);
      if (name.isEmpty()) {
        name = "unnamed-" + ++unnamed;
      }
      if (attachment.isEmbeddedMessage()) {
        embedded(name.endsWith(".msg") ? name : name + ".msg", attachment, document, answer);
      } else {
        ByteChunk data = attachment.getAttachData();
        StringChunk type = attachment.getAttachMimeTag();
        members.found(
            name,
            type == null ? "" : orEmpty(type.getValue()),
            new ByteArrayInputStream(data == null ? new byte[0] : data.getValue()));
      }
    }
  }

  private static String name(AttachmentChunks attachment) {
    for (StringChunk chunk :
        new StringChunk[] {attachment.getAttachLongFileName(), attachment.getAttachFileName()}) {
      if (chunk != null && !orEmpty(chunk.getValue()).isBlank()) {
        return chunk.getValue();
      }
    }
    return "";
  }

  /** A message in a message is a directory of the same file; as a member it gets one of its own. */
  private static void embedded(
      String name, AttachmentChunks attachment, Document document, Answer answer)
      throws IOException {
    if (document.member().isEmpty()) {
      answer.member(name, Types.MSG, -1);
    } else if (document.member().equals(name)) {
      DirectoryNode directory = (DirectoryNode) attachment.getAttachmentDirectory().getDirectory();
      try (POIFSFileSystem alone = new POIFSFileSystem()) {
        EntryUtils.copyNodes(directory, alone.getRoot());
        throw new MemberWanted(name, Types.MSG, written(alone, answer.budget()));
      }
    }
  }

  private static Scratch written(POIFSFileSystem file, Budget budget) throws IOException {
    Scratch scratch = new Scratch(budget);
    file.writeFilesystem(
        new OutputStream() {
          @Override
          public void write(int b) {
            scratch.append(new byte[] {(byte) b}, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            scratch.append(Arrays.copyOfRange(bytes, offset, offset + length), length);
          }
        });
    return scratch;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
