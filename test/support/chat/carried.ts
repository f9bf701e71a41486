/** The properties of the value; none of what has none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The card that a message holds, or the answer to a press. */
export function cardIn(content: unknown): unknown {
  const { value, attachments } = fieldsOf(content);
  return (Array.isArray(attachments) ? fieldsOf(attachments[0])['content'] : undefined) ?? value;
}
