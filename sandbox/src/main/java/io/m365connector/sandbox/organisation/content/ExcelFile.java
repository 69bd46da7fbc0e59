package io.m365connector.sandbox.organisation.content;

import io.m365connector.sandbox.organisation.text.Block;
import io.m365connector.sandbox.organisation.text.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks (xlsx): every second-level heading starts a sheet, numbers become numbers. */
final class ExcelFile {
  private final String author;
  private final Instant date;

  ExcelFile(String author, Instant date) {
    this.author = author;
    this.date = date;
  }

  byte[] write(List<Block> blocks) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      OfficeProperties.set(workbook, author, date);
      Sheet sheet = null;
      for (Block block : blocks) {
        if (block instanceof Block.Heading heading && heading.level() == 2) {
          sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(heading.text()));
        } else if (sheet != null) {
          append(sheet, block);
        }
      }
      if (sheet == null) {
        workbook.createSheet("Sheet1");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return StableZip.of(out.toByteArray());
    }
  }

  private static void append(Sheet sheet, Block block) {
    switch (block) {
      case Block.Heading heading -> line(sheet, List.of(heading.text()));
      case Block.Paragraph paragraph -> line(sheet, List.of(Markup.plain(paragraph.text())));
      case Block.Items items -> items.items().forEach(item -> line(sheet, List.of(item)));
      case Block.Table table -> table.rows().forEach(row -> line(sheet, row));
      case Block.Raw raw -> {}
    }
  }

  private static void line(Sheet sheet, List<String> cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      if (text.matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
        row.createCell(i).setCellValue(Double.parseDouble(text));
      } else {
        row.createCell(i).setCellValue(text);
      }
    }
  }
}
