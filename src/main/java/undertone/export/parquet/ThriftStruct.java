package undertone.export.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A struct in Thrift's compact protocol, of the few types that Parquet's metadata asks for. Fields
/// come in the order of their numbers. Source: [the
/// protocol](https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md).
final class ThriftStruct {
  private static final int TRUE = 1;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  /// A list's head has room for its size in four bits, unless it is as large as this.
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int last;

  /// A number of 32 bits, or one of an enumeration.
  ThriftStruct i32(int field, int value) {
    head(field, I32);
    zigzag(value);
    return this;
  }

  /// A number of 64 bits.
  ThriftStruct i64(int field, long value) {
    head(field, I64);
    zigzag(value);
    return this;
  }

  /// A flag that is set; one that is not is left out, where that means the same.
  ThriftStruct yes(int field) {
    head(field, TRUE);
    return this;
  }

  /// A text.
  ThriftStruct text(int field, String value) {
    head(field, BINARY);
    binary(value);
    return this;
  }

  /// A struct within this one.
  ThriftStruct struct(int field, ThriftStruct value) {
    head(field, STRUCT);
    bytes.writeBytes(value.bytes());
    return this;
  }

  /// A list of structs.
  ThriftStruct structs(int field, List<ThriftStruct> values) {
    list(field, STRUCT, values.size());
    values.forEach(value -> bytes.writeBytes(value.bytes()));
    return this;
  }

  /// A list of texts.
  ThriftStruct texts(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::binary);
    return this;
  }

  /// A list of numbers of 32 bits.
  ThriftStruct i32s(int field, List<Integer> values) {
    list(field, I32, values.size());
    values.forEach(this::zigzag);
    return this;
  }

  /// All of it.
  byte[] bytes() {
    byte[] fields = bytes.toByteArray();
    byte[] whole = new byte[fields.length + 1]; // the last byte, 0, ends the struct
    System.arraycopy(fields, 0, whole, 0, fields.length);
    return whole;
  }

  private void head(int field, int type) {
    int step = field - last;
    if (step < 1 || step > 15) {
      throw new IllegalArgumentException("field " + field + " after field " + last);
    }
    bytes.write(step << 4 | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    head(field, LIST);
    if (size < LONG_LIST) {
      bytes.write(size << 4 | type);
    } else {
      bytes.write(LONG_LIST << 4 | type);
      varint(size);
    }
  }

  private void binary(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
  }

  private void zigzag(long value) {
    varint(value << 1 ^ value >> 63);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
