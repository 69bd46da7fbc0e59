package io.m365connector.extraction.legacy;

import io.m365connector.extraction.output.Answer;
import io.m365connector.extraction.sheet.CellFormats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Turns the records of a workbook into sheets, the same shape as those of XLSX. */
final class XlsSheets implements HSSFListener {

  private final Answer answer;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final Map<Integer, String> textOfObject = new HashMap<>();
  private @Nullable SSTRecord strings;
  private @Nullable FormulaRecord formula;
  private boolean from1904;
  private boolean inSheet;
  private int sheet;
  private int currentRow = -1;
  private int lastObject;

  XlsSheets(Answer answer) {
    this.answer = answer;
  }

  @Override
  public void processRecord(Record record) {
    answer.budget().checkTime();
    formats.processRecordInternally(record);
    switch (record) {
      case BOFRecord bof -> begin(bof);
      case BoundSheetRecord name -> names.add(name);
      case SSTRecord table -> strings = table;
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      case LabelSSTRecord label ->
          cell(label, strings == null ? "" : strings.getString(label.getSSTIndex()).getString());
      case LabelRecord label -> cell(label, label.getValue());
      case NumberRecord number -> cell(number, format(number, number.getValue()));
      case BoolErrRecord value -> cell(value, text(value));
      case FormulaRecord result -> formula(result);
      case StringRecord result -> {
        if (formula != null) {
          cell(formula, result.getString());
          formula = null;
        }
      }
      case MergeCellsRecord merge -> {
        for (int i = 0; i < merge.getNumAreas(); i++) {
          merged.add(merge.getAreaAt(i).formatAsString());
        }
      }
      case HyperlinkRecord link ->
          after.add(
              "Link in "
                  + new CellReference(link.getFirstRow(), link.getFirstColumn()).formatAsString()
                  + ": "
                  + link.getAddress());
      case ObjRecord object -> {
        if (object.getSubRecords().get(0) instanceof CommonObjectDataSubRecord common) {
          lastObject = common.getObjectId();
        }
      }
      case TextObjectRecord text -> textOfObject.put(lastObject, text.getStr().getString());
      case NoteRecord note -> note(note);
      default -> {}
    }
  }

  private void begin(BOFRecord bof) {
    if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
      finish();
      inSheet = true;
      BoundSheetRecord name = sheet < names.size() ? names.get(sheet) : null;
      answer.totalUnits(names.size());
      String hidden = name != null && (name.isHidden() || name.isVeryHidden()) ? " (hidden)" : "";
      answer.beginUnit("sheet", ++sheet, (name == null ? "" : name.getSheetname()) + hidden);
    } else if (bof.getType() == BOFRecord.TYPE_CHART && !inSheet) {
      // A sheet that is nothing but a chart has a name all the same.
      sheet++;
    }
  }

  private void cell(CellValueRecordInterface cell, String text) {
    if (cell.getRow() != currentRow) {
      endRow();
      currentRow = cell.getRow();
    }
    while (row.size() < cell.getColumn()) {
      row.add("");
    }
    row.add(text);
  }

  private void endRow() {
    if (row.stream().anyMatch(text -> !text.isEmpty())) {
      answer.markdown().row(row);
    }
    row.clear();
  }

  private void formula(FormulaRecord result) {
    if (result.hasCachedResultString()) {
      formula = result;
    } else if (Double.isNaN(result.getValue())) {
      cell(
          result,
          switch (result.getCachedResultTypeEnum()) {
            case BOOLEAN -> result.getCachedBooleanValue() ? "TRUE" : "FALSE";
            case ERROR -> error(result.getCachedErrorValue());
            default -> "";
          });
    } else {
      cell(result, format(result, result.getValue()));
    }
  }

  private String format(CellValueRecordInterface cell, double value) {
    String format = formats.getFormatString(cell);
    return CellFormats.format(
        Double.toString(value), formats.getFormatIndex(cell), format, from1904);
  }

  private static String text(BoolErrRecord value) {
    if (value.isBoolean()) {
      return value.getBooleanValue() ? "TRUE" : "FALSE";
    }
    return error(value.getErrorValue());
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }

  private void note(NoteRecord note) {
    String text = textOfObject.getOrDefault(note.getShapeId(), "").strip();
    if (!text.isEmpty()) {
      String author = note.getAuthor();
      after.add(
          "Comment in "
              + new CellReference(note.getRow(), note.getColumn()).formatAsString()
              + (author == null || author.isBlank() ? "" : " by " + author)
              + ": "
              + text);
    }
  }

  /** Ends the sheet: what was pinned on it comes after its rows. */
  void finish() {
    endRow();
    answer.markdown().endBlock();
    currentRow = -1;
    if (!merged.isEmpty()) {
      answer.markdown().paragraph("Merged cells: " + String.join(", ", merged));
    }
    for (String each : after) {
      answer.markdown().beginItem(0, "-");
      answer.markdown().text(each);
      answer.markdown().endBlock();
    }
    merged.clear();
    after.clear();
    textOfObject.clear();
    inSheet = false;
  }
}
