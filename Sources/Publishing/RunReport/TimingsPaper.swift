public import Release
import Rendering

/// How long the stages of a run took: a page that stands outside the night's folder.
public struct TimingsPaper: Sendable {
    private let timings: StageTimings

    /// The page of a run's timings.
    public init(_ timings: StageTimings) { self.timings = timings }

    /// The page.
    ///
    /// - Throws: What writing a page throws.
    public func page() throws -> [UInt8] {
        let total = timings.stages.reduce(0) { $0 + $1.milliseconds }
        let table = Table(
            title: "Stages",
            columns: [
                Column("Stage"), Column("Began"), Column("Seconds", kind: .number),
                Column("Read", kind: .number),
                Column("A second", kind: .number),
            ],
            rows: timings.stages.map { stage in
                let seconds = Double(stage.milliseconds) / 1000
                return [
                    .text(stage.name), .text(stage.startedAt), .decimal(seconds, places: 1),
                    .integer(stage.read),
                    seconds > 0 ? .integer(Int(Double(stage.read) / seconds)) : .blank,
                ]
            })
        let page = timings.heading.page(
            title: "Timings of run \(timings.run)",
            subtitle: "\(Cell.decimal(Double(total) / 1000, places: 1).shown) seconds in all",
            isIndex: true, body: [.table(table)])
        return try page.html()
    }
}
