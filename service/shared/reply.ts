/** The value of a cookie. */
export interface Token {
  readonly token: string;
  /** Seconds; undefined: the cookie ends with the browser. */
  readonly maxAge: number | undefined;
}

/** What an operation gives back. A cookie is set to a token, deleted by null and left alone by undefined. */
export interface Reply<Value> {
  readonly value: Value;
  readonly session?: Token | null | undefined;
  readonly registration?: Token | null | undefined;
  readonly device?: Token | undefined;
}
