package undertone.export.parquet;

import java.util.ArrayList;
import java.util.List;
import undertone.export.column.ExportColumn;

/// The columns as Parquet's metadata tells of them; the numbers are those of its Thrift definition,
/// [parquet.thrift](https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift).
final class ParquetSchema {
  private static final int INT64 = 2;
  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int OPTIONAL = 1;
  private static final int CONVERTED_UTF8 = 0;

  private ParquetSchema() {}

  /// The list of schema elements: the root, then each column.
  static List<ThriftStruct> elements(List<ExportColumn> columns) {
    var elements = new ArrayList<ThriftStruct>();
    elements.add(new ThriftStruct().text(4, "results").i32(5, columns.size()));
    columns.forEach(column -> elements.add(element(column)));
    return elements;
  }

  private static ThriftStruct element(ExportColumn column) {
    var element =
        new ThriftStruct().i32(1, physical(column.kind())).i32(3, OPTIONAL).text(4, column.name());
    return switch (column.kind()) {
      case WHOLE, NUMBER -> element;
      case TEXT ->
          element
              .i32(6, CONVERTED_UTF8)
              .struct(10, new ThriftStruct().struct(1, new ThriftStruct()));
      case TIME -> element.struct(10, new ThriftStruct().struct(8, utcNanoseconds()));
    };
  }

  private static ThriftStruct utcNanoseconds() {
    return new ThriftStruct().yes(1).struct(2, new ThriftStruct().struct(3, new ThriftStruct()));
  }

  /// How a kind's values are stored.
  static int physical(ExportColumn.Kind kind) {
    return switch (kind) {
      case WHOLE, TIME -> INT64;
      case NUMBER -> DOUBLE;
      case TEXT -> BYTE_ARRAY;
    };
  }
}
