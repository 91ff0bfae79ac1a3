// Asks the server, and turns its refusals into errors that have words.

export class Refusal extends Error {
  constructor(status, error) {
    super(error.hint ? `${error.message} (${error.hint})` : error.message);
    this.status = status;
    this.kind = error.kind;
    this.current = error.current;
  }
}

async function ask(method, path, body, query) {
  const entries = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(entries).toString();
  const response = await fetch(text ? `${path}?${text}` : path, {
    method,
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
    credentials: "same-origin",
  });
  const json = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Refusal(response.status, json?.error ?? { message: response.statusText });
  }
  return json;
}

export const get = (path, query) => ask("GET", path, undefined, query);
export const post = (path, body, query) => ask("POST", path, body ?? {}, query);
export const remove = (path) => ask("DELETE", path);

// Gives the token of the address back for a cookie, and takes it out of the address.
export async function begin() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!token) return;
  history.replaceState(null, "", location.pathname);
  await post("/api/session", { token });
}
