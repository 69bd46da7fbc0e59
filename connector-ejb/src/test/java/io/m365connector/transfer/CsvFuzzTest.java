package io.m365connector.transfer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.m365connector.code.RuleBroken;
import org.junit.jupiter.api.Tag;

/** Whatever is uploaded as CSV is read or refused with its line, never a crash. */
@Tag("fuzz")
class CsvFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void a_file_is_read_or_refused(byte[] bytes) {
    try {
      Csv.read(bytes);
    } catch (RuleBroken e) {
      // As it should be.
    }
  }
}
