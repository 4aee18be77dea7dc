import { DoorRefusal } from '../door/refusals.ts';

/** How far from the end the end mark of a PDF may stand. */
const TAIL_BYTES = 1024;
const ZIP_DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** Names in a PDF that make it act instead of showing something; a scan or a certificate has none of them. */
const ACTIVE_NAMES = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;
/** Compressed data, in which three letters in a row mean nothing. */
const STREAM_DATA = /\bstream\r?\n[\s\S]*?endstream/g;
/** The directory of an archive stands at most this far from the end, its comment included. */
const ZIP_TAIL_BYTES = 22 + 65_535;

/**
 * A PDF cannot be written anew the way a picture can, so it is held to being nothing but a PDF: it starts as one, ends as
 * one, carries no archive behind it and no scripts or attachments in plain sight.
 * Throws FILE_UNREADABLE when it is cut short, FILE_DISGUISED when it is more than a PDF, FILE_WITH_SCRIPT when it would
 * act instead of only showing something.
 */
export function checkPdf(content: Buffer): void {
  if (content.subarray(0, 5).toString('latin1') !== '%PDF-') throw new DoorRefusal('FILE_DISGUISED');
  const tail = content.subarray(Math.max(0, content.length - TAIL_BYTES)).toString('latin1');
  const endMark = tail.lastIndexOf('%%EOF');
  if (endMark < 0) {
    // Something else behind a whole PDF, or a PDF of which the rest is missing.
    throw new DoorRefusal(content.includes('%%EOF') ? 'FILE_DISGUISED' : 'FILE_UNREADABLE');
  }
  if (/[^\s\0]/.test(tail.slice(endMark + '%%EOF'.length))) throw new DoorRefusal('FILE_DISGUISED');
  if (content.subarray(Math.max(0, content.length - ZIP_TAIL_BYTES)).includes(ZIP_DIRECTORY_END)) throw new DoorRefusal('FILE_DISGUISED');
  if (ACTIVE_NAMES.test(content.toString('latin1').replace(STREAM_DATA, ' '))) throw new DoorRefusal('FILE_WITH_SCRIPT');
}
