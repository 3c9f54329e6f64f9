import Alerts
import Glibc
import Timelines

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

/// Puts the shipped rules to synthetic people and says how long it takes: `make bench-alerts`.
@main
struct BenchmarkCommand {
    static func main() async {
        do {
            let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
            let report = try await report(options)
            print(report.text)
            if let page = options.page {
                try report.page.write(toFile: page, atomically: true, encoding: .utf8)
            }
            guard report.missedAims.isEmpty else { leave("\(report.missedAims.joined(separator: "\n"))", 1) }
        } catch {
            leave("\(error)", 2)
        }
    }

    private static func report(_ options: BenchmarkOptions) async throws -> BenchmarkReport {
        let rules = try BenchmarkRules(nightly: options.nightly)
        let mix = try PeopleMix(folder: options.mix)
        let before = ProcessUsage()
        let people = SyntheticPeople(
            mix, rules: rules, count: options.people, events: options.events, seed: options.seed)
        let timelines = try people.timelines(asOf: BenchmarkRules.asOf)
        let loading = ProcessUsage()
        let review = AlertReview(rules.book, of: timelines)
        var runs: [ReviewRun] = []
        for _ in 0..<options.rounds {
            for threads in options.threads {
                runs.append(await ReviewRun(of: review, people: options.people, threads: threads))
                say(runs[runs.count - 1].line)
            }
        }
        return BenchmarkReport(
            options: options, rules: rules.book.rules.count, rows: people.rowCounts(of: timelines),
            loading: loading.since(before), held: loading.memory - before.memory, runs: runs)
    }

    /// Says something on the standard error; nobody is told where even that can't be written.
    private static func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        unsafe bytes.withUnsafeBytes { all in
            _ = unsafe Glibc.write(STDERR_FILENO, all.baseAddress, all.count)
        }
    }

    private static func leave(_ line: String, _ code: Int32) -> Never {
        say(line)
        exit(code)
    }
}
