public import Logging

/// Writes each log event as one JSON object on one line: time, level, message, then the metadata by name.
///
/// Metadata that are whole numbers are written as numbers.
public struct JSONLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level = .info
    /// What every line says besides its own metadata.
    public var metadata: Logger.Metadata = [:]

    private let clock: RunClock
    private let write: @Sendable (String) -> Void

    /// A handler that writes lines, each with its line end.
    ///
    /// - Parameters:
    ///   - clock: Gives the time of each line.
    ///   - write: Takes a line.
    public init(clock: RunClock, write: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.write = write
    }

    /// Metadata of every line, by name.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an event.
    public func log(event: LogEvent) {
        let own = event.metadata ?? [:]
        let named = metadata.merging(own) { _, own in own }.sorted { $0.key < $1.key }
        let head = [
            (name: "at", value: JSONText.quoted(clock.stamp)),
            (name: "level", value: JSONText.quoted(event.level.rawValue)),
            (name: "message", value: JSONText.quoted(event.message.description)),
        ]
        write(JSONText.object(head + named.map { (name: $0.key, value: Self.json($0.value)) }) + "\n")
    }

    private static func json(_ value: Logger.Metadata.Value) -> String {
        let text = value.description
        return Int(text).map(String.init) == text ? text : JSONText.quoted(text)
    }
}
