import Logging
import Synchronization
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `Progress` {
    private static let night: [RunEvent] = [
        .stageBegan(name: "ingestion", position: 1, of: 8),
        .stageAdvanced(name: "ingestion", done: 1, of: 2),
        .stageEnded(
            name: "ingestion", counts: RowCounts(read: 1_204, kept: 1_200, rejected: 3, repeated: 1),
            milliseconds: 412),
        .stageTakenUp(name: "linkage"),
        .notice("police_custody.csv: 3 rows were set aside"),
    ]

    @Test func `elsewhere than on a terminal is a line for each stage and notice`() {
        let written = Written()
        let progress = RunProgress.lines(to: written.add)
        Self.night.forEach { progress($0) }
        #expect(
            written.text == """
                ingestion: 1,204 read, 1,200 kept, 3 set aside, 1 repeated, 0.4 s
                linkage: done already by a run of this night that was interrupted
                police_custody.csv: 3 rows were set aside

                """)
    }

    @Test func `for a log collector is one JSON object a line, numbers as numbers`() {
        let written = Written()
        let clock = RunClock { 0 }
        let progress = RunProgress.logged(
            to: Logger(label: "test") { _ in JSONLogHandler(clock: clock, write: written.add) })
        Self.night.forEach { progress($0) }
        let lines = written.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines.allSatisfy { $0.hasPrefix("{\"at\":\"\(clock.stamp)\",\"level\":") && $0.hasSuffix("}") })
        #expect(
            lines[1].hasSuffix(
                "\"message\":\"stage ended\",\"kept\":1200,\"milliseconds\":412,\"read\":1204,\"rejected\":3,"
                    + "\"repeated\":1,\"stage\":\"ingestion\"}"))
        #expect(lines[3].contains("\"level\":\"notice\",\"message\":\"police_custody.csv: 3 rows"))
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
        ("two\nlines\tand\r", "\"two\\nlines\\tand\\r\""), ("bell \u{7}", "\"bell \\u0007\""),
        ("Siân", "\"Siân\""),
    ])
    func `escapes what JSON can't hold as it is`(text: String, json: String) {
        #expect(JSONText.quoted(text) == json)
    }

    @Test(arguments: [
        (0, "0.0 s"), (412, "0.4 s"), (12_049, "12.0 s"), (59_950, "1 min 0 s"), (185_000, "3 min 5 s"),
    ])
    func `tells how long a stage took`(milliseconds: Int, text: String) {
        #expect(RunEvent.time(milliseconds) == text)
    }
}

@Suite struct `A progress bar` {
    @Test func `is redrawn at most ten times a second while a stage advances`() {
        var bar = ProgressBar()
        _ = bar.drawing(for: .stageBegan(name: "linkage", position: 3, of: 8), at: 0)
        let drawn = (1...1_000).compactMap { millisecond in
            bar.drawing(for: .stageAdvanced(name: "linkage", done: millisecond, of: 1_000), at: millisecond)
        }
        #expect(drawn.count == 10)
    }

    @Test func `leaves a line about a stage that ended above it`() throws {
        var bar = ProgressBar()
        _ = bar.drawing(for: .stageBegan(name: "linkage", position: 3, of: 8), at: 0)
        let ended = RunEvent.stageEnded(
            name: "linkage", counts: RowCounts(read: 10, kept: 10), milliseconds: 900)
        let drawn = bar.drawing(for: ended, at: 1)
        let drawing = try #require(drawn)
        #expect(drawing.hasPrefix("\r\u{1B}[Klinkage: 10 read, 10 kept, 0.9 s\n["))
        #expect(drawing.hasSuffix("] 3 of 8, linkage 100%"))
    }

    @Test func `fits a line of 79 characters and never runs back within a stage`() {
        var bar = ProgressBar()
        _ = bar.drawing(for: .stageBegan(name: "standardisation", position: 2, of: 8), at: 0)
        var filled = 0
        for step in 0...20 {
            let event = RunEvent.stageAdvanced(name: "standardisation", done: step, of: 20)
            guard let drawing = bar.drawing(for: event, at: step * 100 + 100) else { continue }
            #expect(drawing.count <= 79 + 4)
            let now = drawing.count { $0 == "=" }
            #expect(now >= filled)
            filled = now
        }
        #expect(filled > 0)
    }
}

/// What was written, from whichever thread.
final class Written: Sendable {
    private let texts = Mutex("")

    var text: String { texts.withLock { $0 } }

    @Sendable func add(_ text: String) { texts.withLock { $0 += text } }
}
