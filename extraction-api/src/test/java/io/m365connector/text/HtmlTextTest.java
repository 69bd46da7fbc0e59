package io.m365connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  private static String text(String html) {
    return HtmlText.of(html, true).text();
  }

  @Nested
  class Structure {

    @Test
    void headings_paragraphs_and_line_breaks() {
      assertThat(text("<h2>Title</h2><p>One\n two<br>three<br><br>four</p><div>five</div>"))
          .isEqualTo("## Title\n\nOne two\nthree\n\nfour\n\nfive");
    }

    @Test
    void lists_nested_and_numbered() {
      assertThat(
              text(
                  "<ul><li>a<ol start=3><li>b</li><li><p>c</p><p>d</p></li></ol></li>"
                      + "<li>e</li></ul><p>f</p>"))
          .isEqualTo("- a\n  3. b\n  4. c\n    d\n- e\n\nf");
    }

    @Test
    void lists_as_word_writes_them() {
      assertThat(
              text(
                  "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
                      + "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;"
                      + "</span></span><![endif]>first</p>"
                      + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
                      + "<span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>second</p>"))
          .isEqualTo("- first\n  1. second");
    }

    @Test
    void a_table_of_data_stays_a_table() {
      assertThat(
              text(
                  "<table><tr><th>Who</th><th colspan=2>When</th></tr>"
                      + "<tr><td rowspan=2>Ann</td><td>1</td><td>a|b</td></tr>"
                      + "<tr><td>3</td><td><p>x</p><p>y</p></td></tr></table>after"))
          .isEqualTo(
              "| Who | When |  |\n| --- | --- | --- |\n| Ann | 1 | a\\|b |\n|  | 3 | x<br>y |"
                  + "\n\nafter");
    }

    @Test
    void a_table_of_layout_becomes_paragraphs() {
      assertThat(
              text(
                  "<table role=presentation><tr><td>Left</td><td>Right</td></tr></table>"
                      + "<table><tr><td><table><tr><td>In</td></tr></table></td></tr></table>"))
          .isEqualTo("Left\n\nRight\n\nIn");
    }

    @Test
    void quotations_and_code() {
      assertThat(
              text("<blockquote>a<blockquote><p>b</p></blockquote></blockquote><pre>x\n  y</pre>"))
          .isEqualTo("> a\n>\n> > b\n\n```\nx\n  y\n```");
    }

    @Test
    void teams_mentions_emoji_and_deletions() {
      assertThat(
              text(
                  "<p><at id='0'>Ann Lee</at> done <emoji alt='🎉'></emoji> <s>late</s>"
                      + "<img alt='😀' itemtype='http://schema.skype.com/Emoji'></p>"))
          .isEqualTo("@Ann Lee done 🎉 ~~late~~😀");
    }

    @Test
    void right_to_left_and_wide_characters_are_kept() {
      assertThat(text("<p dir=rtl>שלום עולם</p><p>漢字かな交じり 👩‍💻 🇩🇪</p>"))
          .isEqualTo("שלום עולם\n\n漢字かな交じり 👩‍💻 🇩🇪");
    }
  }

  @Nested
  class LinkTargets {

    @Test
    void are_shown() {
      assertThat(text("<a href='https://contoso.example/x?y=1'>the plan</a>"))
          .isEqualTo("[the plan](https://contoso.example/x?y=1)");
      assertThat(text("<a href='https://contoso.example/'>https://contoso.example/</a>"))
          .isEqualTo("https://contoso.example/");
      assertThat(text("<a href='mailto:ann@contoso.example'>ann@contoso.example</a>"))
          .isEqualTo("ann@contoso.example");
    }

    @Test
    void behind_safe_links_are_unwrapped() {
      assertThat(
              text(
                  "<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
                      + "contoso.example%2Fa&data=05%7C02'>a</a>"))
          .isEqualTo("[a](https://contoso.example/a)");
    }

    @Test
    void that_contradict_their_text_are_named() {
      assertThat(text("<a href='https://bank.example@evil.test/login'>https://bank.example</a>"))
          .isEqualTo(
              "[https://bank.example](https://bank.example@evil.test/login)"
                  + " (goes to evil.test, not to what it says)");
      assertThat(text("<a href='https://contoso.sharepoint.example/b'>Budget.xlsx</a>"))
          .isEqualTo("[Budget.xlsx](https://contoso.sharepoint.example/b)");
    }

    @Test
    void with_letters_that_look_alike_are_written_as_they_are_looked_up() {
      assertThat(text("<a href='https://аpple.example/'>apple</a>"))
          .isEqualTo("[apple](https://xn--pple-43d.example/)");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " vbscript:x"})
    void that_run_or_open_something_here_are_dropped(String href) {
      assertThat(text("<a href='" + href + "'>click</a>")).isEqualTo("click");
    }
  }

  @Nested
  class Pictures {

    @Test
    void are_their_description() {
      assertThat(text("a <img src='https://x.test/i.png' alt='Sales by month'> b <img src=c.png>"))
          .isEqualTo("a [image: Sales by month] b");
    }

    @Test
    void of_a_pixel_are_dropped_and_counted() {
      HtmlText read =
          HtmlText.of(
              "a<img src='https://t.test/p' width=1 height=1 alt=track>"
                  + "<img src='https://t.test/q' style='width:0px'>",
              true);
      assertThat(read.text()).isEqualTo("a");
      assertThat(read.removed().trackers()).isEqualTo(2);
    }
  }

  @Nested
  class HostileMarkup {

    @Test
    void scripts_frames_and_redirects_leave_nothing() {
      assertThat(
              text(
                  "<meta http-equiv=refresh content='0;url=https://x.test'><script>a()</script>"
                      + "<style>p{}</style><iframe srcdoc='<p>in</p>'></iframe><object>o</object>"
                      + "<svg><text>s</text></svg><template>t</template><p>text</p>"))
          .isEqualTo("text");
    }

    @Test
    void nesting_without_end_is_answered_in_time() {
      Assertions.assertTimeout(
          // A guard against work without end, not a measure of speed: other builds may share the
          // machine.
          Duration.ofMinutes(2),
          () -> {
            assertThat(text("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
            assertThat(text("<table><tr><td>".repeat(20_000) + "deep")).contains("deep");
            assertThat(text("<ul><li>".repeat(20_000) + "deep")).contains("deep");
          });
    }

    @Test
    void a_page_beyond_the_limit_is_cut_and_says_so() {
      HtmlText read = HtmlText.of("<p>" + "word ".repeat(1_000_000), true);
      assertThat(read.isTruncated()).isTrue();
      assertThat(read.text()).startsWith("word word");
    }
  }
}
