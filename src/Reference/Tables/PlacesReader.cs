using System.Collections.Immutable;
using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Tables;

/// <summary>Reads our tables of places into memory.</summary>
internal static class PlacesReader
{
    public static (Gazetteer Places, ImmutableArray<Basin> Basins) In(string folder)
    {
        using var files = TableFiles.In(folder);
        var basins = ImmutableArray.CreateBuilder<Basin>();
        using (var csv = files.Open("basins"))
            while (csv.Read()) basins.Add(new(basins.Count, csv.Text(0), csv.Text(1)));
        var basinByCode = basins.ToDictionary(b => b.Code);
        var departments = new Dictionary<string, Department>();
        using (var csv = files.Open("departments"))
            while (csv.Read()) departments[csv.Text(0)] = new(csv.Text(0), csv.Text(1), string.Intern(csv.Text(2)));

        var communes = ImmutableArray.CreateBuilder<Commune>(36_000);
        var postcodes = new Dictionary<string, ImmutableArray<string>>().GetAlternateLookup<ReadOnlySpan<char>>();
        using (var csv = files.Open("communes"))
        {
            var byCode = basinByCode.GetAlternateLookup<ReadOnlySpan<char>>();
            var byDepartment = departments.GetAlternateLookup<ReadOnlySpan<char>>();
            while (csv.Read())
            {
                // Communes that share all their postcodes share the array.
                if (!postcodes.TryGetValue(csv[3], out var its)) postcodes[csv[3]] = its = [.. csv.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                communes.Add(new()
                {
                    Code = csv.Text(0),
                    Name = csv.Text(1),
                    Department = byDepartment[csv[2]],
                    Postcodes = its,
                    Latitude = float.Parse(csv[4], CultureInfo.InvariantCulture),
                    Longitude = float.Parse(csv[5], CultureInfo.InvariantCulture),
                    IsApproximate = csv[6] is "1",
                    Population = csv[7].IsEmpty ? 0 : int.Parse(csv[7], CultureInfo.InvariantCulture),
                    Basin = byCode.TryGetValue(csv[8], out var basin) ? basin : null,
                });
            }
        }
        var former = new List<(string, string)>();
        using (var csv = files.Open("former_communes"))
            while (csv.Read()) former.Add((csv.Text(0), csv.Text(1)));
        return (new(communes.ToImmutable(), former), basins.ToImmutable());
    }
}
