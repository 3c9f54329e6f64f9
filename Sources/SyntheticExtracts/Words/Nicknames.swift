/// Short forms by which people are known.
enum Nicknames {
    /// A short form of a given name, if there is a usual one.
    static func shortForm(of name: String) -> String? { table[name] }

    private static let table: [String: String] = [
        "David": "Dave", "Michael": "Mick", "James": "Jim", "Andrew": "Andy", "Robert": "Bob",
        "Christopher": "Chris", "Stephen": "Steve", "Steven": "Steve", "Daniel": "Danny", "Matthew": "Matt",
        "Thomas": "Tom", "Richard": "Rick", "Anthony": "Tony", "Joshua": "Josh", "Benjamin": "Ben",
        "Samuel": "Sam", "Joseph": "Joe", "William": "Bill", "Kevin": "Kev", "Peter": "Pete",
        "Nathan": "Nate",
        "Edward": "Ted", "Philip": "Phil", "Nicholas": "Nick", "Gareth": "Gaz", "Gary": "Gaz",
        "Patrick": "Paddy", "Emmanuel": "Manny", "Mohammed": "Mo", "Krzysztof": "Kris", "Tomasz": "Tom",
        "Rebecca": "Becky", "Samantha": "Sam", "Victoria": "Vicky", "Charlotte": "Charlie", "Jessica": "Jess",
        "Danielle": "Dani", "Amanda": "Mandy", "Jennifer": "Jenny", "Catherine": "Kate", "Elizabeth": "Liz",
        "Margaret": "Maggie", "Abigail": "Abbie", "Bethany": "Beth", "Susan": "Sue", "Nicola": "Nicky",
        "Michelle": "Shelly", "Katarzyna": "Kasia", "Małgorzata": "Gosia", "Alison": "Ali", "Debra": "Debs",
    ]
}
