using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Importing;
using Tremplin.Reference.Occupations;
using Tremplin.Reference.Search;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference;

/// <summary>The door of Reference: the jobs of ROME, the communes, and what is known of the labour market.</summary>
public static class ReferenceModule
{
    /// <summary>Facts never change while the program runs: they are read once, by the first who asks.</summary>
    static readonly ConcurrentDictionary<string, Lazy<Facts>> Read = [];

    /// <param name="services">Where the module is added.</param>
    /// <param name="folder">The folder « data » of fact tables.</param>
    public static IServiceCollection AddReference(this IServiceCollection services, string folder) => services
        .AddSingleton(_ => FactsIn(folder).Places).AddSingleton(_ => FactsIn(folder).Market).AddSingleton(_ => new Rome(() => FactsIn(folder).Rome))
        .AddSingleton(s => new OccupationSearch(s.GetRequiredService<Rome>(), s.GetRequiredService<LabourMarket>(), Sayings.In(Path.Combine(folder, "search"))))
        .AddSingleton<IFindOccupations>(s => s.GetRequiredService<OccupationSearch>())
        .AddSingleton(_ => FactsIn(folder).Esco).AddSingleton<IFindSkills, SkillSearch>()
        .AddSingleton<IModuleMapping, ReferenceMapping>().AddScoped<ReferenceDb>().AddScoped<ImportRome>().AddScoped<ShowNewestEdition>().AddHostedService<Rounds<ShowNewestEdition>>()
        .AddScoped<ReadySearch>().AddHostedService<Rounds<ReadySearch>>()
        .AddNavLink("Métiers", "/metiers", 15).AddSlot<JobsDoor>("home.doors", 15)
        .AddSingleton(new PublicPaths(s => PathsOf(s.GetRequiredService<Rome>().Current)));

    static IEnumerable<string> PathsOf(RomeEdition rome) => rome.Domains.Select(d => $"/metiers/domaine/{d.Code}").Concat(rome.Occupations.Select(o => $"/metiers/{o.Code}"));

    /// <summary>What is not a page: /metiers/{code}.json, and the commune nearest to a position.</summary>
    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/metiers/{code}.json", (string code, Rome rome, LabourMarket market) =>
            rome.Current.Find(code) is { } job ? Results.Json(JobFacts.Json(job, rome.Current, market), JobFacts.Plain)
            : rome.Current.SuccessorOf(code) is { } next && rome.Current.Find(next) is not null ? Results.Redirect($"/metiers/{next}.json", permanent: true)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Aucun métier n'a ce code.")).AllowAnonymous();
        routes.MapGet("/communes/proche", (double lat, double lon, Gazetteer places) =>
            places.Near(lat, lon, WithinKm) is { } commune ? Results.Json(new { commune = commune.InWords }, JobFacts.Plain)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Aucune commune n'est près de là.")).AllowAnonymous();
    }

    /// <summary>The middle of the largest commune is nearer than this; beyond, one is abroad or at sea.</summary>
    const double WithinKm = 40;

    /// <summary>Shows the newest edition that was imported, if one was.</summary>
    public static async Task Open(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShowNewestEdition>().Now(cancellationToken);
    }

    /// <summary>Imports the official files of ROME, a folder or a zip, and says what was left out and why.</summary>
    public static async Task Import(IServiceProvider services, string path, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportRome>().Execute(path, output, cancellationToken);
    }

    /// <summary>Writes the fact tables of the repository again, from the public files.</summary>
    public static void Derive(IReadOnlyList<string> sources, string into, TextWriter output) => DeriveTables.Execute(sources, into, output);

    static Facts FactsIn(string folder) => Read.GetOrAdd(folder, f => new(() => Facts.In(f))).Value;

    sealed record Facts(RomeEdition Rome, Gazetteer Places, LabourMarket Market, Esco Esco)
    {
        public static Facts In(string folder)
        {
            var rome = RomeReader.In(Path.Combine(folder, "rome"));
            var (places, basins) = PlacesReader.In(Path.Combine(folder, "places"));
            return new(rome, places, MarketReader.In(Path.Combine(folder, "market"), basins), EscoReader.In(Path.Combine(folder, "esco")));
        }
    }
}
