#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

/// The machine that the benchmark runs on.
struct Machine: CustomStringConvertible {
    /// The processor, the number of cores and the memory, in words.
    let description: String

    init() {
        let processors = Self.values("model name", in: "/proc/cpuinfo")
        let kilobytes = Self.values("MemTotal", in: "/proc/meminfo").first?.split(separator: " ").first
        let memory = kilobytes.flatMap { Int($0) }.map { ", \(($0 + 524_288) / 1_048_576) GB" } ?? ""
        let model = processors.first ?? "unknown processor"
        description = "\(model), \(max(1, processors.count)) cores\(memory), Linux"
    }

    private static func values(_ name: String, in file: String) -> [String] {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix(name) }.compactMap { line in
            line.split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0 == " " || $0 == "\t" }) }
        }
    }
}
