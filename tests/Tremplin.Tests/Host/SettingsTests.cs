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

    [Fact]
    public async Task The_program_stops_with_the_sentence_and_a_code()
    {
        var (code, said) = await HostProcess.RunToEnd(TestSite.Arguments(TestSite.NewFolder(), "", TestSite.EssaiFolder, "Production", new Dictionary<string, string> { ["PORT"] = "abc" }));

        Assert.Equal((1, "Tremplin ne démarre pas. PORT vaut « abc ». Donnez un nombre entre 1 et 65535, par exemple PORT=5080."), (code, said.Trim()));
    }
}
