internal import ArgumentParser
internal import Logging
internal import Nightly
internal import Vocabulary

/// How a command speaks: a bar on a terminal, lines elsewhere, JSON for a log collector, or failures only.
struct Voice: Sendable {
    /// The forms of what goes to standard error.
    enum Format: String, Sendable, CaseIterable, ExpressibleByArgument {
        /// Sentences, for people.
        case text
        /// One JSON object a line, for a log collector.
        case json
    }

    private let logger: Logger?
    private let isQuiet: Bool

    /// A voice that speaks in sentences unless told otherwise.
    init(_ format: Format = .text, isQuiet: Bool = false) {
        self.isQuiet = isQuiet
        logger =
            format == .text
            ? nil
            : Logger(label: "tributary") { _ in
                JSONLogHandler(clock: .system, write: StandardError.write)
            }
    }

    private var drawsBar: Bool { logger == nil && !isQuiet && StandardError.isTerminal }

    /// Where a run's progress goes.
    var progress: RunProgress {
        if isQuiet { return .silent }
        if let logger { return .logged(to: logger) }
        return drawsBar ? .bar(to: StandardError.write) : .lines(to: StandardError.write)
    }

    /// Says something that is good to know.
    func say(_ sentence: String) {
        guard !isQuiet else { return }
        if let logger { logger.notice("\(sentence)") } else { StandardError.write(sentence + "\n") }
    }

    /// Takes the bar away, if there is one.
    func endProgress() {
        if drawsBar { StandardError.write(RunProgress.endOfBar) }
    }

    /// Does a command's work; whatever goes wrong is said in a sentence, and the exit code says it too.
    ///
    /// - Throws: `ExitCode` with the status of the failure.
    func reporting(_ work: () async throws -> Void) async throws {
        do { try await work() } catch {
            endProgress()
            switch error {
            case let code as ExitCode: throw code
            case let faults as Faults: throw fail(.configuration, lines(of: faults))
            case let failure as RunFailure: throw fail(failure.status, [failure.message])
            default:
                // An error that we didn't write may quote what it failed on.
                throw fail(
                    .failed, ["something unexpected happened (\(type(of: error))); nothing was put out"])
            }
        }
    }

    /// Ends a command that did its work.
    ///
    /// - Throws: `ExitCode` where the work was done but not as it should be.
    func end(with status: ExitStatus) throws {
        guard status != .done else { return }
        throw fail(status, ["exit code \(status.rawValue): \(status.meaning)"])
    }

    private func lines(of faults: Faults) -> [String] {
        let count = faults.all.count == 1 ? "1 fault" : "\(faults.all.count) faults"
        return faults.all.map(\.description) + ["\(count) in the configuration; no data was read"]
    }

    private func fail(_ status: ExitStatus, _ lines: [String]) -> ExitCode {
        for line in lines {
            if let logger {
                logger.error("\(line)", metadata: ["exit_code": "\(status.rawValue)"])
            } else {
                StandardError.write(line + "\n")
            }
        }
        return ExitCode(Int32(status.rawValue))
    }
}
