/// Given names, common ones of several origins; who bears which is chance.
enum GivenNames {
    /// The names of an origin and sex, the commoner first.
    static func names(_ origin: Origin, male: Bool) -> [String] {
        male ? men[origin.rawValue] : women[origin.rawValue]
    }

    private static let men = [
        words(
            """
            David John Michael Paul James Andrew Mark Robert Christopher Stephen Daniel Matthew Thomas Richard Lee
            Anthony Jason Darren Craig Gary Ryan Liam Jack Joshua Adam Luke Benjamin Samuel Joseph William Kevin
            Simon Steven Peter Ian Neil Stuart Martin Carl Wayne Scott Dean Nathan Kyle Jordan Callum Connor Ashley
            Aaron Jake George Harry Charlie Alfie Oliver Edward Philip Graham Nicholas Gareth Kieran Shane
            """),
        words("Patrick Sean Declan Ciarán Brendan Conor Eoin Séamus Niall Cormac Donal Pádraig Finbar Aidan"),
        words(
            "Piotr Krzysztof Tomasz Paweł Marcin Michał Łukasz Jakub Mateusz Dawid Adam Kamil Rafał Grzegorz"),
        words(
            "Rajesh Sanjay Amit Vikram Arjun Harpreet Gurdeep Ravi Anil Suresh Manish Deepak Jaspal Nikhil"),
        words("Mohammed Ahmed Ali Hassan Imran Yusuf Omar Khalid Bilal Tariq Hamza Abdul Usman Ibrahim"),
        words(
            "Emmanuel Kwame Chinedu Oluwaseun Kofi Tendai Samuel Joseph Abdi Ifeanyi Tunde Babatunde Sipho"),
        words("Winston Delroy Marlon Leroy Andre Jermaine Tyrone Errol Devon Curtis Dwayne Clive Carlton"),
        words("René François Benoît Jérôme Luc Étienne Michel André Rémi Loïc"),
        words("Björn Jörg Sören Lars Håkan Jürgen Anders Göran Kjell Matthias"),
    ]

    private static let women = [
        words(
            """
            Sarah Emma Claire Lisa Karen Susan Nicola Michelle Joanne Rebecca Laura Rachel Amy Samantha Louise
            Victoria Kelly Gemma Natalie Stacey Leanne Charlotte Jessica Chloe Lauren Hannah Katie Danielle Donna
            Tracey Julie Amanda Helen Jennifer Catherine Elizabeth Margaret Kirsty Zoe Hayley Kerry Toni Jade
            Abigail Megan Sophie Olivia Lucy Georgia Bethany Paige Carly Jodie Shannon Holly Alison Debra
            """),
        words("Siobhán Niamh Aoife Caoimhe Sinéad Róisín Gráinne Bridget Maeve Orla Deirdre Ciara"),
        words(
            "Anna Katarzyna Małgorzata Agnieszka Joanna Monika Magdalena Karolina Beata Dorota Ewa Justyna"),
        words("Priya Anita Sunita Kavita Meena Harpreet Jaspreet Neha Pooja Rekha Shilpa Anjali"),
        words("Fatima Aisha Zainab Khadija Maryam Nadia Saima Amina Hafsa Yasmin Rukhsana Shazia"),
        words("Grace Ngozi Adaeze Blessing Abena Efua Thandiwe Funmilayo Amara Hodan Chipo Yetunde"),
        words("Marcia Yvonne Jacqueline Sonia Beverley Cherelle Shanice Paulette Latoya Denise Tanisha"),
        words("Zoë Chloé Renée Hélène Amélie Geneviève Noémie Élodie Céline Léa"),
        words("Åsa Märta Ingrid Kristín Sølvi Käthe Annika Brigitte Linnéa Birgit"),
    ]

    static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
