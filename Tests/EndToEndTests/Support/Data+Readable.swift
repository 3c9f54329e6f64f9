import Foundation
import TestSupport

extension Data {
    /// What a reader of an output can see: the parts of an XLSX file, the bytes of any other.
    func readable(_ name: String) throws -> Data {
        name.hasSuffix(".xlsx") ? Data(try ZipArchive(Array(self)).text.utf8) : self
    }
}
