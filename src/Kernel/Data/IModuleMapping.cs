using Microsoft.EntityFrameworkCore;

namespace Tremplin.Kernel.Data;

/// <summary>A module's part of the one database: the prefix of its tables and its entities.</summary>
public interface IModuleMapping
{
    string Name { get; }

    void Map(ModelBuilder model);
}
