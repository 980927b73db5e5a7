using Tremplin.Host;
using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>A bad setting stops the start with a sentence that says what to fix.</summary>
public sealed class SettingsTests
{
    static string Refused(string key, string value, string environment = "Production")
    {
        var arguments = TestSite.Arguments(TestSite.NewFolder(), "", TestSite.EssaiFolder, environment, new Dictionary<string, string> { [key] = value });
        return Assert.Throws<BadSetting>(() => HostHook.Build(arguments, _ => { })).Message;
    }

    [Theory, InlineData("abc"), InlineData("0"), InlineData("-1"), InlineData("65536"), InlineData("80 80")]
    public void A_port_is_a_number(string port) =>
        Assert.Equal($"PORT vaut « {port} ». Donnez un nombre entre 1 et 65535, par exemple PORT=5080.", Refused("PORT", port));

    [Theory, InlineData("/proc/nowhere"), InlineData("/dev/null/data")]
    public void The_data_folder_can_be_written(string folder) => Assert.Contains("où rien ne peut être écrit", Refused("TREMPLIN_DATA", folder), StringComparison.Ordinal);

    [Fact]
    public void The_courses_folder_exists() => Assert.Contains("qui n'existe pas", Refused("TREMPLIN_COURSES", "/nowhere/at/all"), StringComparison.Ordinal);

    [Fact]
    public void Chromium_exists_or_is_not_wanted() => Assert.Contains("TREMPLIN_CHROMIUM vaut « /nowhere/chromium », qui n'existe pas.", Refused("TREMPLIN_CHROMIUM", "/nowhere/chromium"), StringComparison.Ordinal);

    [Theory, InlineData("hunter2"), InlineData("Password=hunter2"), InlineData("=;=hunter2")]
    public void The_connection_string_names_a_database_and_its_password_is_never_repeated(string connection)
    {
        var sentence = Refused("ConnectionStrings:Tremplin", connection);

        Assert.Contains("ConnectionStrings__Tremplin n'est pas une adresse de base de données.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData("nowhere"), InlineData("ftp://x"), InlineData("//x")]
    public void The_address_of_telemetry_is_one(string address) => Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", Refused("OTEL_EXPORTER_OTLP_ENDPOINT", address), StringComparison.Ordinal);

    [Theory, InlineData("Publisher"), InlineData("Director"), InlineData("Hosting"), InlineData("HelpPhone"), InlineData("HelpHours"), InlineData("Contact")]
    public void What_the_law_asks_to_say_is_never_invented(string key) => Assert.Contains($"Site__{key} manque.", Refused($"Site:{key}", ""), StringComparison.Ordinal);

    [Theory, InlineData(" "), InlineData("A-RENSEIGNER"), InlineData("a-renseigner, 1 rue de l'Exemple")]
    public void What_an_example_says_is_not_who_publishes(string publisher) => Assert.Contains("Site__Publisher manque.", Refused("Site:Publisher", publisher), StringComparison.Ordinal);

    [Theory, InlineData("here"), InlineData("127.0.0.1, 10.0.0.0/33"), InlineData("0.0.0.0/0"), InlineData("127.0.0.1;10.0.0.1")]
    public void A_proxy_is_an_address_or_a_network_and_never_everybody(string proxies) =>
        Assert.Contains("Donnez les adresses de vos serveurs mandataires", Refused("TREMPLIN_PROXIES", proxies), StringComparison.Ordinal);

    [Theory, InlineData(""), InlineData("tremplin.example"), InlineData("http://tremplin.example"), InlineData("https://tremplin.example/site"), InlineData("https://moi@tremplin.example"), InlineData("ftp://tremplin.example")]
    public void The_public_address_is_known_and_over_HTTPS(string address) => Assert.StartsWith("Site__Address ", Refused("Site:Address", address), StringComparison.Ordinal);

    [Theory, InlineData("postgres"), InlineData("Tremplin"), InlineData("A-RENSEIGNER")]
    public void The_password_of_an_example_is_refused_and_never_repeated(string password)
    {
        var sentence = Refused("ConnectionStrings:Tremplin", $"Host=nowhere;Username=x;Password={password}");

        Assert.Contains("est celui d'un exemple", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain($"« {password} »", sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData("", "TREMPLIN_SECRET manque."), InlineData("court", "trop facile"), InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "trop facile"), InlineData("secret de développement, sans aucune valeur", "trop facile")]
    public void With_PostgreSQL_the_keys_are_closed_by_a_secret_of_ones_own(string secret, string said)
    {
        var arguments = TestSite.Arguments(TestSite.NewFolder(), "Host=nowhere", TestSite.EssaiFolder, "Production", new Dictionary<string, string> { ["TREMPLIN_SECRET"] = secret });

        Assert.Contains(said, Assert.Throws<BadSetting>(() => HostHook.Build(arguments, _ => { })).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("serveur.exemple.test:587"), InlineData("smtps://moi:hunter2@serveur.exemple.test"), InlineData("smtp://moi:hunter2@serveur:port"), InlineData("smtp://"), InlineData("smtp://moi:hunter2@serveur/dossier"), InlineData("smtp://moi:hunter2@A-RENSEIGNER"), InlineData("smtp://moi:hunt@er2@serveur")]
    public void The_mail_server_is_one_and_its_password_is_never_repeated(string smtp)
    {
        var sentence = Refused("TREMPLIN_SMTP", smtp);

        Assert.StartsWith("TREMPLIN_SMTP n'est pas l'adresse d'un serveur de courrier.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData("smtp://moi@serveur"), InlineData("smtp://moi:@serveur"), InlineData("smtp://:hunter2@serveur")]
    public void A_name_for_the_mail_server_goes_with_a_password(string smtp) => Assert.StartsWith("TREMPLIN_SMTP a un nom sans mot de passe", Refused("TREMPLIN_SMTP", smtp), StringComparison.Ordinal);

    [Theory, InlineData(""), InlineData("Tremplin"), InlineData("moi@"), InlineData("moi@exemple.test\nBcc: toi@exemple.test"), InlineData("Tremplin <ne-pas-repondre@A-RENSEIGNER>")]
    public void With_a_mail_server_letters_come_from_an_address(string from) =>
        Assert.StartsWith("TREMPLIN_MAIL_FROM manque, ou n'est pas une adresse.", Assert.Throws<BadSetting>(() => MailSettings.Read("smtp://serveur", from)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("smtp://moi%40exemple.test:p%40ss%3Amot%2F@serveur.exemple.test:2525", "serveur.exemple.test:2525 moi@exemple.test p@ss:mot/ True")]
    [InlineData("smtp://serveur.exemple.test", "serveur.exemple.test:587   True")]
    [InlineData("smtp://localhost:25", "localhost:25   False")]
    public void The_mail_server_is_spoken_to_over_TLS_unless_it_is_this_machine(string smtp, string read)
    {
        var server = MailSettings.Read(smtp, "Tremplin <ne-pas-repondre@exemple.test>")!;

        Assert.Equal(read, $"{server.Host}:{server.Port} {server.Account?.UserName} {server.Account?.Password} {server.NeedsTls}");
        Assert.Equal(("Tremplin", "ne-pas-repondre@exemple.test"), (server.From.DisplayName, server.From.Address));
    }

    [Fact]
    public void On_SQLite_and_in_Development_nothing_needs_to_be_said()
    {
        var nothing = new Dictionary<string, string> { ["TREMPLIN_SECRET"] = "", ["Site:Address"] = "", ["Site:Publisher"] = "" };
        foreach (var connection in new[] { "", "Host=nowhere;Password=tremplin" })
            Assert.NotNull(HostHook.Build(TestSite.Arguments(TestSite.NewFolder(), connection, TestSite.EssaiFolder, "Development", nothing), _ => { }));
    }

    [Fact]
    public async Task A_port_that_another_program_holds_stops_the_start_with_a_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        var (code, said) = await HostProcess.RunToEnd(TestSite.Arguments(TestSite.NewFolder(), "", TestSite.EssaiFolder, "Production", new Dictionary<string, string> { ["urls"] = $"http://{other.LocalEndpoint}" }));

        Assert.Equal(1, code);
        Assert.StartsWith("Tremplin ne démarre pas. Un autre programme tient déjà ce port.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_stops_with_the_sentence_and_a_code()
    {
        var (code, said) = await HostProcess.RunToEnd(TestSite.Arguments(TestSite.NewFolder(), "", TestSite.EssaiFolder, "Production", new Dictionary<string, string> { ["PORT"] = "abc" }));

        Assert.Equal((1, "Tremplin ne démarre pas. PORT vaut « abc ». Donnez un nombre entre 1 et 65535, par exemple PORT=5080."), (code, said.Trim()));
    }
}
