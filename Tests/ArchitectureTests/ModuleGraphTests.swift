import Testing

@Suite struct `The module graph` {
    private static let stages = [
        "Ingestion", "Standardisation", "Linkage", "Timelines", "Alerts", "Cohorts", "Monitoring", "Release",
        "Publishing",
    ]

    @Test(arguments: [
        "Timelines", "Alerts", "Cohorts", "Monitoring", "DisclosureControl", "Linkage", "Rendering",
        "Workbooks",
    ])
    func `keeps names out of reach`(module: String) throws {
        let graph = try ModuleGraph()
        #expect(graph.declared[module] != nil)
        #expect(!graph.reach(of: module).contains("PersonalData"))
        #expect(!(try ModuleGraph.imports(of: module)).contains("PersonalData"))
    }

    @Test func `has no stage that sees a stage beside it`() throws {
        // What a stage may see of another: rules and cohorts read timelines, publishing shows what release let out.
        let allowed = ["Alerts": ["Timelines"], "Cohorts": ["Timelines"], "Publishing": ["Release"]]
        let graph = try ModuleGraph()
        for stage in Self.stages {
            let others = Set(Self.stages).subtracting([stage]).subtracting(allowed[stage] ?? [])
            #expect(graph.declared[stage]?.isDisjoint(with: others) == true, "\(stage) depends on a sibling")
            #expect(graph.imported[stage]?.isDisjoint(with: others) == true, "\(stage) imports a sibling")
        }
    }

    @Test func `declares every import`() throws {
        let graph = try ModuleGraph()
        for (module, imports) in graph.imported {
            #expect(
                imports.isSubset(of: graph.declared[module] ?? []),
                "\(module) imports what it doesn't declare")
        }
    }

    @Test(arguments: [
        ("GRDB", "Store"), ("Yams", "Configuration"), ("CLibCSV", "Delimited"),
        ("CLibXLSXWriter", "Rendering"), ("CLibZip", "Workbooks"), ("FoundationXML", "Workbooks"),
        ("ArgumentParser", "tributary"), ("Mustache", "Rendering"),
    ])
    func `has one module for each outside library`(library: String, owner: String) throws {
        for module in try ModuleGraph().declared.keys where module != owner {
            #expect(!(try ModuleGraph.imports(of: module)).contains(library), "\(module) imports \(library)")
        }
        #expect(try ModuleGraph.imports(of: owner).contains(library))
    }

    @Test(arguments: [
        "Vocabulary", "Definitions", "Linkage", "Timelines", "Alerts", "Cohorts", "Monitoring",
        "DisclosureControl",
    ])
    func `keeps Foundation, and with it clock and files, out of the heart`(module: String) throws {
        let imports = try ModuleGraph.imports(of: module)
        #expect(imports.isDisjoint(with: ["Foundation", "FoundationEssentials", "Dispatch"]))
    }

    @Test func `reads the clock in one file alone`() throws {
        let graph = try ModuleGraph()
        let marks = [
            "Date()", "Date.now", "time(nil)", "clock_gettime", "UUID()", "SystemRandomNumberGenerator",
            ".random(",
        ]
        for module in graph.declared.keys {
            for text in try ModuleGraph.sources(of: module) where !text.contains("public struct RunClock") {
                for mark in marks { #expect(!text.contains(mark), "\(module) has \(mark)") }
            }
        }
    }
}
