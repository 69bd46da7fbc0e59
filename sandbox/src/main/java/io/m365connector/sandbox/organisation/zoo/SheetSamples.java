package io.m365connector.sandbox.organisation.zoo;

import io.m365connector.sandbox.organisation.content.OfficeProperties;
import io.m365connector.sandbox.organisation.content.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel files made by code. */
public final class SheetSamples {

  private SheetSamples() {}

  public static byte[] small() {
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet("One").createRow(0).createCell(0).setCellValue("inside");
      return bytes(book);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static byte[] budgetXlsx() throws IOException {
    try (Workbook book = new XSSFWorkbook()) {
      budget(book);
      return bytes(book);
    }
  }

  public static byte[] budgetXls() throws IOException {
    try (Workbook book = new HSSFWorkbook()) {
      budget(book);
      return bytes(book);
    }
  }

  private static void budget(Workbook book) {
    Sheet sheet = book.createSheet("Budget 2026");
    Row title = sheet.createRow(0);
    title.createCell(0).setCellValue("Plan");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    Row head = sheet.createRow(2);
    String[] heads = {"Item", "Due", "Amount", "Share", "Done"};
    for (int i = 0; i < heads.length; i++) {
      head.createCell(i).setCellValue(heads[i]);
    }
    Row row = sheet.createRow(3);
    row.createCell(0).setCellValue("Grüße 漢字 👋 a|b");
    Cell due = row.createCell(1);
    due.setCellValue(LocalDate.of(2026, 5, 4));
    due.setCellStyle(style(book, "m/d/yy"));
    Cell amount = row.createCell(2);
    amount.setCellValue(1234567.891);
    amount.setCellStyle(style(book, "#,##0.00"));
    Cell share = row.createCell(3);
    share.setCellValue(0.256);
    share.setCellStyle(style(book, "0.0%"));
    row.createCell(4).setCellValue(true);
    Row next = sheet.createRow(4);
    next.createCell(1).setCellValue(LocalDateTime.of(2026, 5, 4, 13, 30));
    next.getCell(1).setCellStyle(style(book, "yyyy-mm-dd hh:mm"));
    next.createCell(2).setCellFormula("SUM(C4:C4)*2");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    next.createCell(3).setCellValue(123456789012.5);
    attach(book, sheet, row);
    Sheet secret = book.createSheet("Working");
    secret.createRow(0).createCell(2).setCellValue("far right");
    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
    book.createSheet("Empty");
  }

  private static void attach(Workbook book, Sheet sheet, Row row) {
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(6);
    anchor.setRow1(3);
    anchor.setCol2(8);
    anchor.setRow2(6);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("Check this"));
    comment.setAuthor("Ann Lee");
    row.getCell(2).setCellComment(comment);
    Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress("https://contoso.example/items");
    row.getCell(0).setHyperlink(link);
  }

  private static CellStyle style(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static byte[] bytes(Workbook book) throws IOException {
    if (book instanceof XSSFWorkbook modern) {
      OfficeProperties.set(modern, "Ann Lee", Samples.DATE);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return book instanceof XSSFWorkbook ? StableZip.of(out.toByteArray()) : out.toByteArray();
  }
}
