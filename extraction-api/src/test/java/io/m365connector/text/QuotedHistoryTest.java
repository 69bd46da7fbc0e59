package io.m365connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedHistoryTest {

  private static final String HISTORY = "<p>older words</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Gmail
        "<div class=gmail_quote><div class=gmail_attr>On Mon, Ann &lt;a@x.test&gt; wrote:<br></div>"
            + "<blockquote class=gmail_quote>%s</blockquote></div>",
        // Outlook on the web, new Outlook, and a message wrapped once more
        "<div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> Ann<br></div>%s",
        "<div id=x_divRplyFwdMsg><b>From:</b> Ann</div>%s",
        "<div id=mail-editor-reference-message-container>%s</div>",
        // Outlook desktop, in several languages
        "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Ann"
            + "<br><b>Sent:</b> Monday<br><b>To:</b> b@x.test<br><b>Subject:</b> s</p></div></div>%s",
        "<p><b>Von:</b> Ann Lee<br><b>Gesendet:</b> Montag<br><b>An:</b> Bo<br>"
            + "<b>Betreff:</b> AW: s</p>%s",
        "<p><b>De :</b> Ann<br><b>Envoyé :</b> lundi<br><b>À :</b> Bo<br><b>Objet :</b> s</p>%s",
        "<p><b>De:</b> Ann<br><b>Enviado el:</b> lunes<br><b>Enviado:</b> x<br><b>Asunto:</b> s</p>%s",
        "<p><b>Da:</b> Ann<br><b>Inviato:</b> lunedì<br><b>A:</b> Bo<br><b>Oggetto:</b> s</p>%s",
        "<p><b>Van:</b> Ann<br><b>Verzonden:</b> maandag<br><b>Onderwerp:</b> s</p>%s",
        "<p><b>Od:</b> Ann<br><b>Wysłano:</b> dziś<br><b>Do:</b> Bo<br><b>Temat:</b> s</p>%s",
        "<p><b>发件人:</b> Ann<br><b>发送时间:</b> 2026年<br><b>收件人:</b> Bo<br><b>主题:</b> s</p>%s",
        "<p><b>差出人:</b> Ann<br><b>送信日時:</b> 2026年<br><b>件名:</b> s</p>%s",
        "<p>-----Ursprüngliche Nachricht-----<br>Von: Ann</p>%s",
        // Apple Mail, Thunderbird, Yahoo, GMX
        "<div>Am 3. Mai 2026 um 10:11 schrieb Ann &lt;a@x.test&gt;:</div>"
            + "<blockquote type=cite>%s</blockquote>",
        "<div class=moz-cite-prefix>Le 03/05/2026 à 10:11, Ann a écrit :</div>"
            + "<blockquote type=cite>%s</blockquote>",
        "<div class=yahoo_quoted>%s</div>",
        "<div name=quote>%s</div>"
      })
  void below_an_answer_is_folded_and_counted(String quoted) {
    String html = "<div><p>My answer</p></div>" + quoted.formatted(HISTORY);
    HtmlText folded = HtmlText.of(html, false);
    assertThat(folded.text()).isEqualTo("My answer");
    assertThat(folded.foldedCharacters()).isPositive();
    assertThat(HtmlText.of(html, true).text()).contains("My answer").contains("older words");
  }

  @Nested
  class Stays {

    @Test
    void when_it_is_all_there_is() {
      HtmlText read =
          HtmlText.of(
              "<p><b>From:</b> a@x.test<br><b>Sent:</b> Monday<br><b>Subject:</b> s</p>" + HISTORY,
              false);
      assertThat(read.text()).contains("older words");
      assertThat(read.foldedCharacters()).isZero();
    }

    @Test
    void when_it_is_answered_below() {
      assertThat(
              HtmlText.of(
                      "<div>Am Montag, 3. Mai schrieb Ann:</div>"
                          + "<blockquote type=cite>Shall we?</blockquote><p>Yes.</p>",
                      false)
                  .text())
          .isEqualTo("Am Montag, 3. Mai schrieb Ann:\n\n> Shall we?\n\nYes.");
    }

    @Test
    void when_it_is_an_itinerary() {
      assertThat(
              HtmlText.of("<p>Your trip</p><p>From: Berlin<br>To: Rome<br>Date: 5 May</p>", false)
                  .text())
          .contains("Rome");
    }
  }

  @Nested
  class Signatures {

    @Test
    void of_known_programs_are_folded() {
      assertThat(HtmlText.of("<p>Hi</p><div id=Signature>Ann, CEO</div><p>PS: x</p>", false).text())
          .isEqualTo("Hi\n\nPS: x");
      assertThat(HtmlText.of("<p>Hi</p><div class=gmail_signature>Ann</div>", false).text())
          .isEqualTo("Hi");
    }
  }

  @Nested
  class PlainMails {

    @Test
    void are_folded_at_quotes_headers_and_the_signature() {
      assertThat(HtmlText.ofPlain("Yes.\n\nOn Monday, Ann\nwrote:\n> Shall we?\n", false).text())
          .isEqualTo("Yes.");
      assertThat(HtmlText.ofPlain("Ja.\n\nVon: a@x.test\nGesendet: Mo\nBetreff: s\n\nAlt", false))
          .satisfies(
              read -> {
                assertThat(read.text()).isEqualTo("Ja.");
                assertThat(read.foldedCharacters()).isPositive();
              });
      assertThat(HtmlText.ofPlain("Hi\n-- \nAnn\nCEO", false).text()).isEqualTo("Hi");
    }

    @Test
    void with_answers_between_the_quotes_are_kept() {
      String mail = "On Monday, Ann wrote:\n> A?\n\nYes\n\n> B?\n\nNo";
      assertThat(HtmlText.ofPlain(mail, false).text()).isEqualTo(mail);
    }
  }
}
