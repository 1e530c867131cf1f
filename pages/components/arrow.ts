import {Field} from "apache-arrow/fb/field";
import {Message} from "apache-arrow/fb/message";
import {MessageHeader} from "apache-arrow/fb/message-header";
import {RecordBatch} from "apache-arrow/fb/record-batch";
import {Schema} from "apache-arrow/fb/schema";
import {Type} from "apache-arrow/fb/type";
import {ByteBuffer} from "flatbuffers";

// Arrow's own reader knows every type and every way to come by bytes, and weighs 45 kB packed, more than all the tables of
// most pages; of its code only what reads the headers is used here.

/**
 * The rows of a table in the IPC stream format, with columns of the types that `src/site/arrow.ts` writes: text, 32-bit
 * whole numbers, 64-bit numbers, booleans, lists of texts. Throws for a column of another type.
 */
export function rowsOf(bytes: Uint8Array): Row[] {
  let fields: Field[] = [];
  let rows: Row[] = [];
  for (const {message, body} of messagesOf(bytes)) {
    if (message.headerType() === MessageHeader.Schema) fields = fieldsOf(message);
    if (message.headerType() === MessageHeader.RecordBatch) rows = rows.concat(batchRows(message, fields, body));
  }
  return rows;
}

type Row = Record<string, unknown>;

/** A message is a mark of four bytes, the length of its header, the header, the body; one without a header is the last. */
function* messagesOf(bytes: Uint8Array): Generator<{message: Message; body: Uint8Array}> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length;) {
    const start = at + 8 + view.getInt32(at + 4, true);
    if (start === at + 8) return;
    const message = Message.getRootAsMessage(new ByteBuffer(bytes.subarray(at + 8, start)));
    at = start + Number(message.bodyLength());
    yield {message, body: bytes.subarray(start, at)};
  }
}

function fieldsOf(message: Message): Field[] {
  const schema = message.header(new Schema()) as Schema;
  return Array.from({length: schema.fieldsLength()}, (_, i) => schema.fields(i) ?? new Field());
}

function batchRows(message: Message, fields: readonly Field[], body: Uint8Array): Row[] {
  const batch = message.header(new RecordBatch()) as RecordBatch;
  const next = partsOf(batch, body);
  const columns = fields.map((field) => [field.name() ?? "", column(field, next)] as const);
  return Array.from({length: Number(batch.length())}, (_, i) =>
    Object.fromEntries(columns.map(([name, valueAt]) => [name, valueAt(i)]))
  );
}

/** What a value is, by the number of its row; null where there is none. */
type Column = (row: number) => unknown;

/** The next part of the body; columns are made of parts in the order of both. */
type Next = () => DataView;

function partsOf(batch: RecordBatch, body: Uint8Array): Next {
  let i = 0;
  return () => {
    const part = batch.buffers(i++);
    return new DataView(body.buffer, body.byteOffset + Number(part?.offset() ?? 0), Number(part?.length() ?? 0));
  };
}

function column(field: Field, next: Next): Column {
  const present = next();
  const values = valuesOf(field, next);
  // No marks at all are left when every value is there.
  return present.byteLength === 0 ? values : (row) => (bit(present, row) ? values(row) : null);
}

function valuesOf(field: Field, next: Next): Column {
  const type = field.typeType();
  const part = next();
  if (type === Type.Bool) return (row) => bit(part, row);
  if (type === Type.Int) return (row) => part.getInt32(row * 4, true);
  if (type === Type.FloatingPoint) return (row) => part.getFloat64(row * 8, true);
  if (type === Type.Utf8) return texts(part, next());
  const item = type === Type.List ? field.children(0) : null;
  if (item) return lists(part, column(item, next));
  throw new Error(`no reader for a column of this Arrow type: ${Type[type]}`);
}

const bit = (bits: DataView, row: number): boolean => ((bits.getUint8(row >> 3) >> (row & 7)) & 1) === 1;

const utf8 = new TextDecoder();

function texts(offsets: DataView, letters: DataView): Column {
  return (row) => {
    const [start, end] = reach(offsets, row);
    return utf8.decode(new Uint8Array(letters.buffer, letters.byteOffset + start, end - start));
  };
}

function lists(offsets: DataView, item: Column): Column {
  return (row) => {
    const [start, end] = reach(offsets, row);
    return Array.from({length: end - start}, (_, i) => item(start + i));
  };
}

const reach = (offsets: DataView, row: number): [number, number] => [
  offsets.getInt32(row * 4, true),
  offsets.getInt32(row * 4 + 4, true)
];
