using System.Collections.Frozen;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>The thirty « J'ai envie de… » of ROME, as one would say them.</summary>
internal static class WishWords
{
    static readonly FrozenDictionary<int, string> Said = new Dictionary<int, string>
    {
        [1] = "Créer, construire, rénover",
        [2] = "Mener une équipe",
        [3] = "Faire des affaires",
        [4] = "Voir du monde",
        [5] = "Rendre service à tous, dans le service public",
        [6] = "Soigner les détails",
        [7] = "Dessiner",
        [8] = "Communiquer, convaincre",
        [9] = "Être dans la nature",
        [10] = "Découvrir, chercher",
        [11] = "Faire respecter la loi",
        [12] = "Jouer avec les mots",
        [13] = "Bouger, me dépenser",
        [14] = "Travailler de mes mains",
        [15] = "Manier les chiffres",
        [16] = "Me déplacer, voyager",
        [17] = "M'occuper d'animaux",
        [18] = "Organiser, prévoir",
        [19] = "Conduire, piloter",
        [20] = "Protéger l'environnement",
        [21] = "M'occuper d'enfants",
        [22] = "Prendre soin des autres",
        [23] = "Protéger, porter secours",
        [24] = "Transmettre ce que je sais",
        [25] = "Avoir des sensations fortes",
        [26] = "Travailler dans les coulisses",
        [27] = "Cuisiner",
        [28] = "Connaître d'autres cultures",
        [29] = "Me servir des nouvelles technologies",
        [30] = "Faire un métier d'artiste",
    }.ToFrozenDictionary();

    public static string Of(Interest interest) => Said.GetValueOrDefault(interest.Code, interest.Label);
}
