package struct FormatSpecification { package init(parsing: String) throws(ArrayError) {}
 package func format(_: Double) throws(ArrayError) -> String {""}
 package func format(_: Int64) throws(ArrayError) -> String {""}
 package func format(_: Bool) throws(ArrayError) -> String {""}
 package func format(_: String) throws(ArrayError) -> String {""} }
package struct PercentFormat { package init(parsing: String) throws(ArrayError) {}
 package struct Conversion { package var type: Character = "s"
 package func format(_: Double) throws(ArrayError) -> String {""}
 package func format(_: Int64) throws(ArrayError) -> String {""}
 package func format(_: String) throws(ArrayError) -> String {""} }
 package enum Part { case literal(String), conversion(Conversion) }
 package var parts: [Part] { [] } }
