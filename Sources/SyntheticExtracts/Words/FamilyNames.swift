/// Family names, common ones of several origins; who bears which is chance.
enum FamilyNames {
    /// The names of an origin, the commoner first.
    static func names(_ origin: Origin) -> [String] { all[origin.rawValue] }

    private static let all = [
        GivenNames.words(
            """
            Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White
            Roberts Green Hall Wood Jackson Clarke Harris Clark Turner Hill Cooper Ward Moore Morris Lee Parker Cook
            Baker Edwards Phillips Morgan Allen Watson Mitchell King Bennett Shaw Carter Young Bailey Hughes Cox
            Richardson Marshall Collins Bell Richards Miller Adams Webb Simpson Ellis Knight Mason Palmer Rogers
            Chapman Hunt Lloyd Holmes Mills Barnes Fisher Butler Powell Stevens Jenkins Reynolds Fox Murray Gibson
            Pearson Harvey Dixon Fletcher Howard Andrews Ford Barker Burton Holland Lowe Saunders Francis Day Payne
            Spencer Lawson Gardner Atkinson Wilkinson Nicholson Sutton Booth Rhodes Hartley Slater Holt Birch Marsh
            Nash Frost Doyle Parry Cross Bond Field Lamb Rowe Tucker Pope Sharp Tanner Thorpe Vaughan Whitehead
            Winter Wyatt Yates Ashworth Bradshaw Clegg Dawson Eastwood Fielding Greaves Haigh Illingworth Jagger
            """),
        GivenNames.words(
            "Murphy Kelly O'Brien O'Sullivan Byrne Ryan O'Connor Walsh O'Neill Gallagher Doherty Kennedy Lynch"
                + " Quinn McCarthy O'Donnell Nolan"),
        GivenNames.words(
            "Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Kozłowski Mazur"
        ),
        GivenNames.words(
            "Patel Singh Kaur Sharma Kumar Gill Shah Desai Mehta Dhillon Sandhu Joshi Nair Reddy"),
        GivenNames.words(
            "Khan Ahmed Hussain Ali Begum Akhtar Malik Iqbal Mahmood Rahman Chowdhury Mirza Sheikh"),
        GivenNames.words(
            "Okafor Mensah Adeyemi Boateng Ndlovu Moyo Owusu Eze Abubakar Osei Warsame Diallo Banda"),
        GivenNames.words(
            "Campbell Grant Gordon Francis Reid Bailey Douglas Powell Clarke Thomas Barrett Palmer"),
        GivenNames.words("Dubois Lefèvre Moreau Girard Béranger Fournier Côté Renaud Gauthier Benoît"),
        GivenNames.words(
            "Müller Sørensen Åkerman Jørgensen Höglund Lindström Schröder Bäcker Nyström Krüger"),
    ]
}
