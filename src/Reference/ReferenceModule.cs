using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Importing;
using Tremplin.Reference.Search;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference;

/// <summary>The door of Reference: the jobs of ROME, the communes, and what is known of the labour market.</summary>
public static class ReferenceModule
{
    /// <summary>Facts never change while the program runs: they are read once, whoever asks.</summary>
    static readonly ConcurrentDictionary<string, Lazy<Facts>> Read = [];

    /// <param name="services">Where the module is added.</param>
    /// <param name="folder">The folder « data » of fact tables.</param>
    public static IServiceCollection AddReference(this IServiceCollection services, string folder) => services
        .AddSingleton(_ => FactsIn(folder).Places).AddSingleton(_ => FactsIn(folder).Market).AddSingleton(_ => new Rome(FactsIn(folder).Rome))
        .AddSingleton(s => new OccupationSearch(s.GetRequiredService<Rome>(), s.GetRequiredService<LabourMarket>(), Sayings.In(Path.Combine(folder, "search"))));

    /// <summary>Writes the fact tables of the repository again, from the public files.</summary>
    public static void Derive(IReadOnlyList<string> sources, string into, TextWriter output) => DeriveTables.Execute(sources, into, output);

    static Facts FactsIn(string folder) => Read.GetOrAdd(folder, f => new(() => Facts.In(f))).Value;

    sealed record Facts(RomeEdition Rome, Gazetteer Places, LabourMarket Market)
    {
        public static Facts In(string folder)
        {
            var rome = RomeReader.In(Path.Combine(folder, "rome"));
            var (places, basins) = PlacesReader.In(Path.Combine(folder, "places"));
            return new(rome, places, MarketReader.In(Path.Combine(folder, "market"), basins));
        }
    }
}
