// A receiver of notices on this machine, as a channel's webhook is.
import { createServer } from "node:http";

/** What a notice says of itself. */
export interface Notice {
  readonly key: string;
  readonly event: string;
  readonly repeated: boolean;
}

export interface Receiver {
  readonly address: string;
  /** All notices, in the order in which they came. */
  readonly received: readonly Notice[];
  close(): Promise<void>;
}

/** Starts to listen. Close it. */
export async function startReceiver(): Promise<Receiver> {
  const received: Notice[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(200).end("ok");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The receiver has no port.");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    received,
    close: () => new Promise((done) => server.close(() => done()) && server.closeAllConnections()),
  };
}
