package io.m365connector.admin.diagnosis;

import io.m365connector.admin.frame.Board;
import io.m365connector.code.Aadsts;
import io.m365connector.code.AadstsCatalogue;
import io.m365connector.code.Code;
import io.m365connector.diagnosis.FailedExchangeView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the errors in a text that somebody pasted, and says what each means. */
@RequestScoped
public class Explanations {

  private static final Pattern ENTRA = Pattern.compile("(?i)AADSTS(\\d{4,8})");
  private static final Pattern BARE = Pattern.compile("\\d{5,8}");
  private static final Pattern OURS = Pattern.compile("(?i)M365C-(\\d{4})");

  @Inject private Board board;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Explanations() {}

  /** For tests. */
  Explanations(Board board) {
    this.board = board;
  }

  /** Each error that the text names and the registers know, in the text's order. */
  public List<Explained> of(String text) {
    Map<String, Explained> found = new LinkedHashMap<>();
    Matcher ours = OURS.matcher(text);
    while (ours.find()) {
      Code.of("M365C-" + ours.group(1)).ifPresent(code -> found.put(code.id(), of(code)));
    }
    if (text.contains(Code.NOT_ADMITTED.what())) {
      found.put(Code.NOT_ADMITTED.id(), of(Code.NOT_ADMITTED));
    }
    Matcher entra = ENTRA.matcher(text);
    while (entra.find()) {
      add(found, entra.group(1));
    }
    if (BARE.matcher(text.strip()).matches()) {
      add(found, text.strip());
    }
    return new ArrayList<>(found.values());
  }

  /** What a failed exchange means: Entra's number says more than our code, where it is known. */
  Refusal of(FailedExchangeView failed) {
    Explained explained =
        failed
            .explained()
            .map(Explanations::of)
            .orElseGet(() -> of(Code.of(failed.code()).orElse(Code.INTERNAL)));
    return new Refusal(
        failed.happenedAt(),
        failed.entraCodes().isEmpty() ? failed.code() : "AADSTS" + failed.entraCodes(),
        explained,
        failed.correlationId(),
        failed.traceId());
  }

  /** What a code means. */
  public Explained of(Code code) {
    return new Explained(code.id(), board.what(code), code.whoseMove(), board.move(code));
  }

  private static void add(Map<String, Explained> found, String number) {
    AadstsCatalogue.find(Long.parseLong(number))
        .ifPresent(entry -> found.put(entry.name(), of(entry)));
  }

  private static Explained of(Aadsts entry) {
    return new Explained(entry.name(), entry.cause(), entry.whoseMove(), entry.fix());
  }
}
