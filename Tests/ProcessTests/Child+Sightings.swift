import CatalogProcess
import Foundation
import TestPrograms

extension Child {
    /// What a reader says at its end.
    func sightings() throws -> Sightings? {
        try line().map { try JSONDecoder().decode(Sightings.self, from: Data($0.utf8)) }
    }
}
