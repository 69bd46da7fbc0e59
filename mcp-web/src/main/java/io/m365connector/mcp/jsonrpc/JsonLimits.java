package io.m365connector.mcp.jsonrpc;

/**
 * What one message may cost.
 *
 * @param bytes length of the body
 * @param depth nesting of objects and arrays
 * @param values number of values, each object, array and scalar counted
 * @param numberLength characters of one number
 */
public record JsonLimits(int bytes, int depth, int values, int numberLength) {

  /** Room for every request of a well-behaved client, and no more. */
  public static final JsonLimits DEFAULT = new JsonLimits(1 << 20, 64, 50_000, 64);

  /** Same limits with another body length. */
  public JsonLimits withBytes(int other) {
    return new JsonLimits(other, depth, values, numberLength);
  }
}
