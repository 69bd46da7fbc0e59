package io.m365connector.sandbox.entra;

import io.m365connector.sandbox.http.Response;

/** The plain, accessible HTML in which Entra speaks to people. Everything put in is escaped. */
final class Page {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#f3f4f6;color:#1b1b1f}
      main{max-width:34rem;margin:3rem auto;padding:2rem;background:#fff;border-radius:.5rem;
      box-shadow:0 1px 4px #0003}
      h1{font-size:1.4rem;margin:0 0 .5rem}
      ul{list-style:none;padding:0}
      li{margin:.5rem 0}
      button{font:inherit;width:100%;padding:.6rem .9rem;text-align:start;cursor:pointer;
      color:inherit;background:#eef1f6;border:1px solid #767680;border-radius:.35rem}
      button:hover{background:#dfe5ef}
      button:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
      small{display:block;color:#44464f}
      [role=alert]{border-inline-start:4px solid #b3261e;padding-inline-start:.75rem}
      footer{margin-top:1.5rem;font-size:.875rem;color:#44464f}
      @media(prefers-color-scheme:dark){body{background:#131316;color:#e6e6ea}
      main{background:#1f1f23}button{background:#2d2f36}button:hover{background:#3a3d46}
      small,footer{color:#c5c6d0}}
      """;

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Page(String title) {
    this.title = title;
    body.append("<h1>").append(escape(title)).append("</h1>\n");
  }

  Page paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>\n");
    return this;
  }

  Page alert(String text) {
    body.append("<p role=\"alert\">").append(escape(text)).append("</p>\n");
    return this;
  }

  /** Adds HTML that was built with {@link #escape} already. */
  Page html(String html) {
    body.append(html).append('\n');
    return this;
  }

  Response response(int status) {
    return Response.html(
            status,
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            %s<footer>Sandbox of Microsoft Entra. No password, no real account.</footer>
            </main>
            </body>
            </html>
            """
                .formatted(escape(title), STYLE, body))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Frame-Options", "DENY");
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(escape(name), escape(value));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
