package io.m365connector.text;

import java.util.regex.Pattern;

/**
 * The words with which mail programs introduce the message that is answered or passed on, in the
 * languages of Outlook and the common web mailers.
 */
final class QuoteMarks {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private static final String FROM =
      "From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|Kimden|Feladó|De la|От|Від|Από|发件人|寄件者|差出人"
          + "|보낸 사람|מאת|من";

  private static final String SENT =
      "Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado em|Enviada|Enviada em|Fecha|Inviato|Data"
          + "|Verzonden|Skickat|Sendt|Dato|Lähetetty|Wysłano|Odesláno|Gönderme|Gönderilme"
          + "|Elküldve|Trimis|Отправлено|Дата|Надіслано|Στάλθηκε|Ημερομηνία|发送时间|日期|寄件日期"
          + "|送信日時|보낸 날짜|נשלח|تاريخ الإرسال";

  /** "From: … Sent: …" as Outlook writes it above the message below. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s{0,20}\\*{0,2}(?:" + FROM + ")\\s?[:：].{1,300}?[\\s*](?:" + SENT + ")\\s?[:：]",
          FLAGS);

  /** A header above a message has a subject or addresses too; an itinerary has not. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "@|(?:Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto|Ämne|Emne|Aihe|Temat"
              + "|Předmět|Konu|Tárgy|Subiect|Тема|Θέμα|主题|主旨|件名|제목|נושא)\\s?[:：]",
          FLAGS);

  /** "-----Original Message-----" and "---------- Forwarded message ---------". */
  private static final Pattern DIVIDER =
      Pattern.compile(
          "\\s{0,20}(?:[-_]{2,40}\\s{0,3}(?:Original Message|Original Appointment|Forwarded message"
              + "|Ursprüngliche Nachricht|Originalnachricht|Ursprünglicher Termin"
              + "|Weitergeleitete Nachricht|Message d['’]origine|Message original"
              + "|Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale"
              + "|Messaggio inoltrato|Oorspronkelijk bericht|Doorgestuurd bericht"
              + "|Mensagem original|Mensagem encaminhada|Ursprungligt meddelande"
              + "|Opprinnelig melding|Oprindelig meddelelse|Wiadomość oryginalna|Původní zpráva"
              + "|Исходное сообщение|原始邮件|元のメッセージ|원본 메시지)\\s{0,3}[-_]{2,40}"
              + "|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:"
              + "|Début du message transféré\\s?:|Inicio del mensaje reenviado:"
              + "|Inizio messaggio inoltrato:)",
          FLAGS);

  /** "On Monday, … wrote:" on a line of its own. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "\\s{0,20}(?:(?:On|Am|Le|El|Il|Em|No dia|A|Op|Den|På|Dne|W dniu|Dnia|În|Στις)\\s"
              + ".{5,300}?(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev"
              + "|napsal(?:\\(a\\))?|napisał(?:\\(a\\))?|pisze|a scris|έγραψε)[^\\n]{0,120}:"
              + "|.{5,200}?(?:写道|님이 작성|のメール|пишет|wrote|schrieb)\\s?[:：])\\s{0,20}",
          FLAGS);

  /** The longest start of a text that the patterns look at. */
  static final int START = 1_000;

  private QuoteMarks() {}

  /** Whether the text starts with the headers of an older message, or the line above them. */
  static boolean beginsHistory(String text) {
    String start = start(text);
    boolean header = HEADER.matcher(start).lookingAt() && SUBJECT.matcher(start).find();
    return header || DIVIDER.matcher(start).lookingAt();
  }

  /** Whether the whole text is the line that introduces a quotation. */
  static boolean isAttribution(String text) {
    return text.length() <= START && ATTRIBUTION.matcher(text).matches();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(START, text.length()));
  }
}
