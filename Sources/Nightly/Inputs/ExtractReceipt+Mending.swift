internal import Definitions
internal import Ingestion
internal import Store

extension ExtractReceipt {
    /// Whether it is of rows that were mended: such a file says nothing of how fresh or how whole its source is.
    func isMended(of source: SourceDefinition) -> Bool {
        BatchName.read(file, pattern: source.filePattern)?.isMended ?? false
    }
}
