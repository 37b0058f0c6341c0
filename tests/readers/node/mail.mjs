// Reads mails with postal-mime: on each line of stdin one mail as a JSON string, on each line of stdout what is in it as JSON.
import { createInterface } from "node:readline";
import PostalMime from "postal-mime";

const person = (each) => [each.name, each.address ?? null];

for await (const line of createInterface({ input: process.stdin })) {
  const mail = await PostalMime.parse(JSON.parse(line));
  console.log(
    JSON.stringify({
      headers: mail.headers.map((each) => each.key),
      from: person(mail.from),
      to: (mail.to ?? []).map(person),
      cc: (mail.cc ?? []).map(person),
      bcc: (mail.bcc ?? []).map(person),
      replyTo: (mail.replyTo ?? []).map(person),
      subject: mail.subject,
      messageId: mail.messageId,
      text: mail.text ?? "",
      html: mail.html ?? "",
      parts: mail.attachments.map((each) => ({
        type: each.mimeType,
        name: each.filename,
        disposition: each.disposition,
        method: each.method ?? null,
        data: Buffer.from(each.content).toString("base64"),
      })),
    }),
  );
}
