/** A letter that is due because of a state. */
export interface Notification<To extends string, Kind extends string> {
  readonly to: To
  readonly kind: Kind
}
