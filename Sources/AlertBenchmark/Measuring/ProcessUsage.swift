import Glibc

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

/// What the process has used up to now.
struct ProcessUsage: Sendable {
    /// When it was looked at.
    private let instant = ContinuousClock.now
    /// Seconds of processor time, of all threads.
    let processorSeconds = Double(clock()) / Double(clockTicksPerSecond)
    /// Megabytes in memory now.
    let memory: Int
    /// Megabytes in memory at most, since the process began or ``forgetPeak()`` was called.
    let peak: Int

    init() {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        memory = Self.megabytes("VmRSS", status)
        peak = Self.megabytes("VmHWM", status)
    }

    /// What was used since then.
    func since(_ earlier: ProcessUsage) -> Spent {
        let (seconds, attoseconds) = earlier.instant.duration(to: instant).components
        return Spent(
            seconds: Double(seconds) + Double(attoseconds) / 1e18,
            processorSeconds: processorSeconds - earlier.processorSeconds, peak: peak)
    }

    /// Lets the kernel count the peak anew.
    static func forgetPeak() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    /// Seconds and memory of a stretch of work.
    struct Spent: Sendable {
        let seconds: Double
        let processorSeconds: Double
        let peak: Int
    }

    private static func megabytes(_ name: String, _ status: String) -> Int {
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}

/// In so many parts `clock()` divides a second, by POSIX.
private let clockTicksPerSecond = 1_000_000
