// Fetching that fails where an answer broke off: Octokit would take half an answer for an empty one.

/** Reads answers whole within `timeout` milliseconds. Rejects where one breaks off, or says JSON and is none. */
export function reliableFetch(fetching: typeof fetch, timeout: number): typeof fetch {
  return async (url, init) => {
    const response = await fetching(url, { ...init, signal: AbortSignal.timeout(timeout) });
    if (response.body === null) return response;
    const bytes = await response.arrayBuffer();
    if (response.ok && /\bjson\b/.test(response.headers.get("content-type") ?? "")) mustBeJson(bytes);
    const { status, statusText, headers } = response;
    const whole = new Response(isBodiless(status) ? null : bytes, { status, statusText, headers });
    // A response made by hand has no address; Octokit reads it.
    Object.defineProperty(whole, "url", { value: response.url });
    return whole;
  };
}

// --- internal ---

function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function mustBeJson(bytes: ArrayBuffer): void {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Error("the answer broke off", { cause });
  }
  if (typeof value !== "object" || value === null) throw new Error("the answer is empty");
}
