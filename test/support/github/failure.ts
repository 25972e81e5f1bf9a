// The one way an operation refuses: GitHub's status, its message, its list of errors.

export interface FieldFailure {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

/** What GitHub answers instead of doing what was asked. Thrown by operations; the server makes a response of it. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly (FieldFailure | string)[];
  readonly headers: Readonly<{ [name: string]: string }>;

  constructor(
    status: number,
    message: string,
    errors: readonly (FieldFailure | string)[] = [],
    headers: { readonly [name: string]: string } = {},
  ) {
    super(`${status} ${message}${errors.length > 0 ? `: ${JSON.stringify(errors)}` : ""}`);
    this.name = "Refusal";
    this.status = status;
    this.errors = errors;
    this.headers = headers;
    this.answer = message;
  }

  /** The message alone, as GitHub words it. */
  readonly answer: string;
}

/** 404, as GitHub also answers what a token may not know of. */
export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** 422 with a sentence, as GitHub answers what it understood but will not do. */
export function unprocessable(message: string, ...errors: readonly (FieldFailure | string)[]): Refusal {
  return new Refusal(422, message, errors);
}
