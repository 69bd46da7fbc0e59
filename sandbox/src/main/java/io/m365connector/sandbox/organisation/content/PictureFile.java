package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture: coloured bands that follow from the text, without fonts, which differ between
 * machines.
 */
final class PictureFile {
  private PictureFile() {}

  static byte[] write(List<Block> blocks) throws IOException {
    BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    int seed = blocks.toString().hashCode();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, seed * (y / 20 + 1) + (x / 16) * 0x040801 & 0xffffff);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
