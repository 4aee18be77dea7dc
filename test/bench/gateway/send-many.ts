import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as the browser sends it to one of the measured doors. */
export interface MeasuredRequest {
  url: string;
  headers: Record<string, string>;
  body: object;
}

const connections = 16;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Sends a request and answers with the text that came back; throws for anything but 200. */
export function send(measured: MeasuredRequest): Promise<string> {
  const { url, headers, body } = measured;
  const bytes = Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': bytes.length, ...headers },
    });
    // A door may close a connection that rested too long just as it is used again; that is no answer of the door.
    sent.once('error', (error) => (sent.reusedSocket ? resolve(send(measured)) : reject(error)));
    sent.once('response', (response) => {
      text(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer.slice(0, 300)}`));
      }, reject);
    });
    sent.end(bytes);
  });
}

/** Sends the same request `count` times over sixteen connections that stay open. */
export async function sendMany(measured: MeasuredRequest, count: number): Promise<void> {
  let left = count;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send(measured);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}
