namespace Tremplin.Kernel.Data;

/// <summary>What a module shows a developer on an empty database; never run in Production.</summary>
public interface IDemoData
{
    /// <summary>Adds this module's demo rows to the caller's transaction; modules are asked in the order of the arrows.</summary>
    Task Seed(CancellationToken cancellationToken);
}
