/// What the benchmark found.
struct BenchmarkReport: Sendable {
    let options: BenchmarkOptions
    /// How many rules there are.
    let rules: Int
    let rows: (people: Int, events: Int)
    let loading: ProcessUsage.Spent
    /// Megabytes that the loaded timelines hold.
    let held: Int
    let runs: [ReviewRun]

    /// Which aims were not met, a sentence for each.
    var missedAims: [String] {
        var missed: [String] = []
        if Set(runs.map(\.digest)).count > 1 { missed.append("the result depends on the number of threads") }
        let most = runs.map(\.threads).max() ?? 1
        let fastest = runs.filter { $0.threads == most }.map(\.spent.seconds).min() ?? 0
        if let aim = options.withinSeconds, fastest > Double(aim) {
            missed.append("\(most) threads took \(fastest.oneDecimal) s; the aim is \(aim) s")
        }
        if let aim = options.withinMegabytes, peak > aim {
            missed.append("the peak of memory was \(peak) MB; the aim is \(aim) MB")
        }
        return missed
    }

    /// Megabytes at the peak of the whole process.
    var peak: Int { max(loading.peak, runs.map(\.spent.peak).max() ?? 0) }

    /// The tables.
    var text: String {
        let header = """
            | threads | people per second per thread | seconds | processor seconds | peak MB |
            | --- | --- | --- | --- | --- |
            """
        let lines = runs.map { run in
            "| \(run.threads) | \(run.peoplePerSecond.grouped) | \(run.spent.seconds.oneDecimal) | "
                + "\(run.spent.processorSeconds.oneDecimal) | \(run.spent.peak.grouped) |"
        }
        return ([header] + lines + ["", outcome, "", memory]).joined(separator: "\n")
    }

    private var outcome: String {
        guard let first = runs.first else { return "Nothing was run." }
        let digests = Set(runs.map(\.digest))
        let same = digests.count == 1 ? "each run gave the same" : "THE RUNS DIFFER"
        return
            "\(first.alerts.grouped) alerts, \(first.withheld.grouped) outcomes withheld with their reasons; "
            + "\(same) (digest `\(digests.sorted().joined(separator: "`, `"))`)."
    }

    private var memory: String {
        "The loaded timelines are \(held.grouped) MB of the peak; loading them took "
            + "\(loading.seconds.oneDecimal) s and \(loading.peak.grouped) MB at its peak."
    }

    /// The page of the documentation.
    var page: String {
        """
        # Alert rules, measured

        `make bench-alerts` makes this page: the \(rules) rules of `Pipelines/alerts` put to \(options.people.grouped) \
        synthetic people with
        \(rows.events.grouped) records of three years, and \(rows.people.grouped) more that say who they are. Most \
        people have a few records, some have hundreds;
        `Benchmarks/alert-people.csv` and `Benchmarks/alert-records.csv` say how many. The clock starts when the \
        timelines are
        loaded and stops when all alerts are written, as in the alerts stage of a night.

        \(Machine().description). Timings on shared machines are noisy; processor seconds less so.

        \(text)

        \(aims)

        """
    }

    /// What was aimed at, and whether it was reached.
    private var aims: String {
        let most = runs.map(\.threads).max() ?? 1
        let aims =
            [
                options.withinSeconds.map { "\($0) s with \(most) threads" },
                options.withinMegabytes.map { "\($0.grouped) MB at the peak" },
            ]
            .compactMap(\.self)
        guard !aims.isEmpty else { return "No aims were set." }
        let missed = missedAims.isEmpty ? "all met." : "missed: \(missedAims.joined(separator: "; "))."
        return "The aims are \(aims.joined(separator: " and ")); \(missed)"
    }
}

extension Int {
    /// With commas between thousands.
    var grouped: String {
        let digits = String(magnitude)
        var parts: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            parts.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (self < 0 ? "-" : "") + ([rest] + parts).joined(separator: ",")
    }
}
