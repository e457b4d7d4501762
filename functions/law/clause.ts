/** A place in a policy text, cited as printed there: `S3.1`, `II.1.2)`, `ABOUT.4`. */
export type Clause = string
