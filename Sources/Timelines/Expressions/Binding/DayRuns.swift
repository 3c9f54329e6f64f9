/// Runs of days, in order, none next to another: questions about them.
struct DayRuns: Sendable {
    let runs: [Range<Int32>]

    /// Whether all days from one to another are among them.
    func holdAll(_ first: Int32, _ last: Int32) -> Bool {
        runs.contains { run in
            run.lowerBound <= first && (last < run.upperBound || run.upperBound == Coverage.latest)
        }
    }

    /// Whether any day from one to another is among them.
    func holdAny(_ first: Int32, _ last: Int32) -> Bool {
        first <= last && runs.contains { $0.lowerBound <= last && first < $0.upperBound }
    }

    /// How many days from one to before another are among them; infinite without an end.
    func count(from first: Int32, before end: Int32) -> Double {
        var count = 0.0
        for run in runs where run.lowerBound < end && first < run.upperBound {
            let (low, high) = (max(run.lowerBound, first), min(run.upperBound, end))
            guard low != Coverage.earliest, high != Coverage.latest else { return .infinity }
            count += Double(high) - Double(low)
        }
        return count
    }

    /// How many days lie from one to before another that are not among them; below zero where the other is earlier.
    func distance(from first: Double, to end: Double) -> Double {
        guard first.isFinite, end.isFinite else { return end - first }
        if end < first { return -distance(from: end, to: first) }
        let held = count(from: Coverage.day(first, .down), before: Coverage.day(end, .down))
        return end - first - held
    }

    /// The earliest day that has at most so many days from it to before another that are not among them.
    func earliest(before day: Double, skipping number: Int) -> Double {
        guard day.isFinite else { return day }
        var (day, left) = (day, Double(number))
        for run in runs.reversed() where Double(run.lowerBound) < day {
            let gap = max(0, day - Double(run.upperBound))
            if gap > left { break }
            left -= gap
            guard run.lowerBound != Coverage.earliest else { return -.infinity }
            day = Double(run.lowerBound)
        }
        return day - left
    }

    /// The latest day that has at most so many days from another to before it that are not among them.
    func latest(after day: Double, skipping number: Int) -> Double {
        guard day.isFinite else { return day }
        var (day, left) = (day, Double(number))
        for run in runs where Double(run.upperBound) > day {
            let gap = max(0, Double(run.lowerBound) - day)
            if gap > left { break }
            left -= gap
            guard run.upperBound != Coverage.latest else { return .infinity }
            day = max(day, Double(run.upperBound))
        }
        return day + left
    }
}
